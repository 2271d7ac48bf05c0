package io.nimbill.vendor.aws;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.PriceLine;
import io.nimbill.vendor.PriceTaker;
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
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern OFFER = Pattern.compile("[A-Za-z0-9]{1,80}");

    private final String home;

    AwsOffers(Settings settings) {
        this.home = AwsClients.endpoint(settings, "pricing").map(URI::toString).orElse(HOME);
    }

    /** Prices of one service in one region, or everywhere; both have to be named, as the whole list has no end. */
    void read(PriceWish wish, PriceTaker taker) {
        if (wish.service() == null || wish.region() == null) {
            throw new Refusal("required", wish.service() == null ? "service" : "region", "This field is required.");
        }
        if (!OFFER.matcher(wish.service()).matches()) {
            throw new Refusal("malformed", "service", "AWS calls a service AmazonEC2 or the like.");
        }
        boolean everywhere = PriceWish.EVERYWHERE.equals(wish.region());
        String version = everywhere ? wholeOffer(wish) : currentVersion(wish);
        try (InputStream in = open(version.replaceFirst("\\.json$", ".csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int before = toHeader(lines);
            try (CsvReader<NamedCsvRecord> records = PriceLine.csv().ofNamedCsvRecord(lines)) {
                for (NamedCsvRecord record : records) {
                    PriceLine line = new PriceLine(record, before + record.getStartingLineNumber());
                    ListPrice price = price(line, everywhere ? "" : wish.region(), wish.service());
                    line.defect().ifPresent(taker::passed);
                    if (line.defect().isEmpty() && !taker.take(price)) {
                        return;
                    }
                }
            }
        } catch (IOException | CsvParseException e) {
            throw new VendorFailure(Kind.UNREACHABLE, "The price list broke off: " + e.getMessage(), e);
        }
    }

    private String currentVersion(PriceWish wish) {
        JsonObject region = index("/offers/v1.0/aws/" + wish.service() + "/current/region_index.json", "regions")
                .getJsonObject(wish.region());
        if (region == null) {
            throw new Refusal("unknown-region", "region", "AWS has no prices of this service for that region.");
        }
        return region.getString("currentVersionUrl");
    }

    private String wholeOffer(PriceWish wish) {
        JsonObject offer = index("/offers/v1.0/aws/index.json", "offers").getJsonObject(wish.service());
        if (offer == null) {
            throw new Refusal("unknown-service", "service", "AWS has no prices of that service.");
        }
        return offer.getString("currentVersionUrl");
    }

    private JsonObject index(String path, String of) {
        try (InputStream in = open(path);
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject().getJsonObject(of);
        } catch (IOException | JsonException e) {
            throw new VendorFailure(Kind.UNREACHABLE, "The index of the price list cannot be read.", e);
        }
    }

    /** Stands before the header when it returns: "SKU" is its first column. Answers how many lines came before it. */
    private static int toHeader(BufferedReader lines) throws IOException {
        for (int line = 0; line < MOST_METADATA_LINES; line++) {
            lines.mark(1 << 20);
            String text = lines.readLine();
            if (text == null) {
                break;
            }
            if (text.startsWith("\"SKU\"") || text.startsWith("SKU,")) {
                lines.reset();
                return line;
            }
        }
        throw new VendorFailure(Kind.REFUSED, "The price list has no header that begins with SKU.", null);
    }

    private static ListPrice price(PriceLine line, String region, String service) {
        return new ListPrice(
                line.text("serviceCode").isEmpty() ? service : line.text("serviceCode"),
                line.required("SKU"),
                line.text("usageType"),
                first(line.text("Region Code"), region, line.text("Location")),
                line.text("PriceDescription"),
                line.required("Unit"),
                line.quantity("StartingRange"),
                line.number("PricePerUnit"),
                line.currency("Currency"),
                term(line),
                line.time("EffectiveDate", AwsOffers::day));
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** {@code OnDemand}; of reservations also how long, how paid and which class: all of them have prices of their own. */
    private static String term(PriceLine line) {
        return Stream.of("TermType", "LeaseContractLength", "PurchaseOption", "OfferingClass")
                .map(line::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** {@code 2026-11-01}; lists of old write the day first. */
    private static Instant day(String text) {
        LocalDate day = text.contains("/") ? LocalDate.parse(text, DAY_FIRST) : LocalDate.parse(text);
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
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
