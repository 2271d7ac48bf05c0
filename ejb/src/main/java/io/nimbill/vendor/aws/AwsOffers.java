package io.nimbill.vendor.aws;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.PriceWish;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.vendor.VendorFailure.Kind;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * AWS's public price list: one file per service and region, of up to several GB, read as a stream. No sign-in. The CSV
 * has lines of its own before the header.
 */
final class AwsOffers {

    private static final String HOME = "https://pricing.us-east-1.amazonaws.com";
    private static final int TRIES = 3;
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final int MILLIS_TO_CONNECT = 5_000;
    private static final int MILLIS_OF_SILENCE = 60_000;
    private static final int MOST_METADATA_LINES = 20;
    private static final Pattern OFFER = Pattern.compile("[A-Za-z0-9]{1,80}");

    private final String home;

    AwsOffers(Settings settings) {
        this.home = AwsClients.endpoint(settings, "pricing").map(URI::toString).orElse(HOME);
    }

    /** Prices of one service in one region; both have to be named, as the whole list has no end. */
    void read(PriceWish wish, Predicate<ListPrice> taker) {
        if (wish.service() == null || wish.region() == null) {
            throw new Refusal("required", wish.service() == null ? "service" : "region", "This field is required.");
        }
        if (!OFFER.matcher(wish.service()).matches()) {
            throw new Refusal("malformed", "service", "AWS calls a service AmazonEC2 or the like.");
        }
        String version = currentVersion(wish);
        try (InputStream in = open(version.replaceFirst("\\.json$", ".csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            toHeader(lines);
            try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(lines)) {
                for (NamedCsvRecord record : records) {
                    if (!taker.test(price(record, wish))) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            throw new VendorFailure(Kind.UNREACHABLE, "The price list broke off: " + e.getMessage(), e);
        }
    }

    private String currentVersion(PriceWish wish) {
        String path = "/offers/v1.0/aws/" + wish.service() + "/current/region_index.json";
        try (InputStream in = open(path);
                JsonReader reader = Json.createReader(in)) {
            JsonObject region = reader.readObject().getJsonObject("regions").getJsonObject(wish.region());
            if (region == null) {
                throw new Refusal("unknown-region", "region", "AWS has no prices of this service for that region.");
            }
            return region.getString("currentVersionUrl");
        } catch (IOException | JsonException e) {
            throw new VendorFailure(Kind.UNREACHABLE, "The index of the price list cannot be read.", e);
        }
    }

    /** Stands before the header when it returns: "SKU" is its first column. */
    private static void toHeader(BufferedReader lines) throws IOException {
        for (int line = 0; line < MOST_METADATA_LINES; line++) {
            lines.mark(1 << 20);
            String text = lines.readLine();
            if (text == null) {
                break;
            }
            if (text.startsWith("\"SKU\"") || text.startsWith("SKU,")) {
                lines.reset();
                return;
            }
        }
        throw new VendorFailure(Kind.REFUSED, "The price list has no header that begins with SKU.", null);
    }

    private static ListPrice price(NamedCsvRecord record, PriceWish wish) {
        return new ListPrice(
                record.findField("serviceCode").orElse(wish.service()),
                record.getField("SKU"),
                record.findField("Region Code").orElse(wish.region()),
                record.getField("PriceDescription"),
                record.getField("Unit"),
                quantity(record.getField("StartingRange")),
                new BigDecimal(record.getField("PricePerUnit")),
                record.getField("Currency"),
                record.getField("TermType"),
                LocalDate.parse(record.getField("EffectiveDate")).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Reservations have no ranges. */
    private static BigDecimal quantity(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private InputStream open(String path) throws IOException {
        for (int attempt = 1; ; attempt++) {
            HttpURLConnection connection = (HttpURLConnection) url(path).openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(MILLIS_TO_CONNECT);
            connection.setReadTimeout(MILLIS_OF_SILENCE);
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_OK) {
                return connection.getInputStream();
            }
            connection.disconnect();
            boolean mayPass = status == 429 || status >= 500;
            if (!mayPass || attempt == TRIES) {
                throw new VendorFailure(
                        mayPass ? Kind.UNREACHABLE : Kind.REFUSED, "The price list answers HTTP " + status + ".", null);
            }
            AwsPause.before(attempt, FIRST_PAUSE_MILLIS);
        }
    }

    /** Nothing in the list leads anywhere else. */
    private URL url(String path) throws IOException {
        if (!path.startsWith("/") && !path.startsWith(home + "/")) {
            throw new VendorFailure(Kind.REFUSED, "The price list leads away from its host.", null);
        }
        return URI.create(path.startsWith("/") ? home + path : path).toURL();
    }
}
