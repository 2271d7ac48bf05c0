package io.nimbill.vendor.microsoft;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.work.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A partner's own price sheets: CSV files of tens of MB, read as a stream. */
final class PriceSheets {

    private static final String HOME = "https://api.partner.microsoft.com/v1.0/sales/pricesheets";
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.US);
    private static final Pattern MARKET = Pattern.compile("[A-Z]{2}");
    private static final Pattern SHEET = Pattern.compile("[a-z_]{1,40}");

    private final MicrosoftApi api;

    PriceSheets(MicrosoftApi api) {
        this.api = api;
    }

    void read(PriceWish wish, Predicate<ListPrice> taker) {
        if (wish.region() == null || !MARKET.matcher(wish.region()).matches()) {
            throw new Refusal("malformed", "region", "A price sheet is of a market, such as US.");
        }
        if (!SHEET.matcher(wish.sheet()).matches()) {
            throw new Refusal("malformed", "sheet", "A price sheet is called azure_consumption or the like.");
        }
        String url =
                HOME + "(Market='" + wish.region() + "',PricesheetView='" + wish.sheet() + "')/$value?timeline=current";
        try (InputStream in = api.stream(url);
                CsvReader<NamedCsvRecord> records =
                        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(in)) {
            for (NamedCsvRecord record : records) {
                if (!taker.test(price(record))) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new VendorFailure(VendorFailure.Kind.UNREACHABLE, "The price sheet broke off: " + e.getMessage(), e);
        }
    }

    private static ListPrice price(NamedCsvRecord record) {
        String sku = text(record, "MeterIds").isEmpty() ? text(record, "MeterId") : text(record, "MeterIds");
        return new ListPrice(
                text(record, "ProductTitle"),
                sku.isEmpty() ? text(record, "ProductId") + ":" + text(record, "SkuId") : sku,
                text(record, "Market"),
                text(record, "SkuTitle"),
                text(record, "UnitOfMeasure"),
                number(text(record, "PricingTierRangeMin")),
                new BigDecimal(text(record, "UnitPrice")),
                text(record, "Currency"),
                text(record, "TermDuration"),
                instant(text(record, "EffectiveStartDate")));
    }

    private static String text(NamedCsvRecord record, String column) {
        return record.findField(column).map(String::strip).orElse("");
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    /** Sheets of either age: {@code 2026-11-01T00:00:00.0000000Z} and {@code 11/1/2026 12:00:00 AM}, both UTC. */
    private static Instant instant(String text) {
        try {
            if (text.isEmpty()) {
                return null;
            }
            return text.contains("/")
                    ? LocalDateTime.parse(text, AMERICAN).toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new VendorFailure(VendorFailure.Kind.REFUSED, "The price sheet has no time in " + text, e);
        }
    }
}
