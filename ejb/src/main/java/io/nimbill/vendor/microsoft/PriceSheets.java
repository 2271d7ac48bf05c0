package io.nimbill.vendor.microsoft;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.PriceLine;
import io.nimbill.vendor.PriceTaker;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.work.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    void read(PriceWish wish, PriceTaker taker) {
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
                        PriceLine.csv().detectBomHeader(true).ofNamedCsvRecord(in)) {
            for (NamedCsvRecord record : records) {
                PriceLine line = new PriceLine(record, record.getStartingLineNumber());
                ListPrice price = price(line);
                line.defect().ifPresent(taker::passed);
                if (line.defect().isEmpty() && !taker.take(price)) {
                    return;
                }
            }
        } catch (IOException | CsvParseException e) {
            throw new VendorFailure(VendorFailure.Kind.UNREACHABLE, "The price sheet broke off: " + e.getMessage(), e);
        }
    }

    private static ListPrice price(PriceLine line) {
        String meter = line.text("MeterIds").isEmpty() ? line.text("MeterId") : line.text("MeterIds");
        return new ListPrice(
                line.text("ProductTitle"),
                meter.isEmpty() ? line.required("ProductId") + ":" + line.required("SkuId") : meter,
                meter.isEmpty() ? "" : line.text("ProductId") + ":" + line.text("SkuId"),
                line.text("Market"),
                line.text("SkuTitle"),
                line.text("UnitOfMeasure"),
                line.quantity("PricingTierRangeMin"),
                line.number("UnitPrice"),
                line.currency("Currency"),
                term(line),
                line.time("EffectiveStartDate", PriceSheets::instant));
    }

    /** Licences have a price for each term, way of paying and segment. */
    private static String term(PriceLine line) {
        return Stream.of("TermDuration", "BillingPlan", "Segment")
                .map(line::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Sheets of either age: {@code 2026-11-01T00:00:00.0000000Z} and {@code 11/1/2026 12:00:00 AM}, both UTC. */
    private static Instant instant(String text) {
        return text.contains("/")
                ? LocalDateTime.parse(text, AMERICAN).toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(text).toInstant();
    }
}
