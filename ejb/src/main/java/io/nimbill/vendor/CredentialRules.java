package io.nimbill.vendor;

import io.nimbill.work.Refusal;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What has to be true of a credential, and until when it is good. Pure. */
final class CredentialRules {

    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{1,512}");
    private static final Pattern UNIT = Pattern.compile("ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{20,}");
    private static final Pattern EXPIRY = Pattern.compile("(?:^|[?&;])se=([^&;]+)");
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", Pattern.DOTALL);

    private CredentialRules() {}

    static void check(CredentialKind kind, Map<String, String> words) {
        switch (kind) {
            case AWS_ROLE -> {
                match(words, "roleArn", ROLE, "A role looks like arn:aws:iam::123456789012:role/Nimbill.");
                match(words, "suspendedUnit", UNIT, "An organizational unit looks like ou-ab12-cdefgh34.");
                match(words, "region", REGION, "A region looks like eu-central-1.");
                together(words, "accessKeyId", "secretAccessKey");
            }
            case S3_KEY -> {
                match(words, "region", REGION, "A region looks like eu-central-1.");
                address(words);
            }
            case AZURE_APPLICATION -> {
                match(words, "tenantId", GUID, "A tenant is a GUID.");
                match(words, "clientId", GUID, "An application is a GUID.");
                if (!words.containsKey("clientSecret") && !words.containsKey("certificate")) {
                    throw new Refusal("required", "clientSecret", "Give a secret or a certificate.");
                }
                certificateEnd(words);
                day(words);
            }
            case AZURE_PARTNER_USER -> {
                match(words, "tenantId", GUID, "A tenant is a GUID.");
                match(words, "clientId", GUID, "An application is a GUID.");
                match(words, "refreshToken", TOKEN, "A refresh token is one long word.");
            }
            case AZURE_SHARED_ACCESS -> {
                address(words);
                if (!words.get("sasToken").contains("sig=")) {
                    throw new Refusal("malformed", "sasToken", "A shared access signature contains sig=.");
                }
                signatureEnd(words.get("sasToken"), "sasToken");
            }
            case AZURE_CONNECTION_STRING -> {
                String text = words.get("connectionString");
                if (!text.contains("AccountKey=") && !text.contains("SharedAccessSignature=")) {
                    throw new Refusal(
                            "malformed",
                            "connectionString",
                            "A connection string contains AccountKey= or SharedAccessSignature=.");
                }
                signatureEnd(text, "connectionString");
            }
        }
    }

    static Optional<Instant> expiryOf(CredentialKind kind, Map<String, String> words) {
        return switch (kind) {
            case AZURE_APPLICATION ->
                words.containsKey("certificate") && !words.containsKey("clientSecret")
                        ? certificateEnd(words)
                        : day(words).map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
            case AZURE_SHARED_ACCESS -> signatureEnd(words.get("sasToken"), "sasToken");
            case AZURE_CONNECTION_STRING -> signatureEnd(words.get("connectionString"), "connectionString");
            case AWS_ROLE, S3_KEY, AZURE_PARTNER_USER -> Optional.empty();
        };
    }

    private static Optional<Instant> signatureEnd(String text, String field) {
        String signature = text.replaceFirst("(?i)^.*SharedAccessSignature=", "");
        Matcher end = EXPIRY.matcher(signature);
        return end.find()
                ? Optional.of(moment(URLDecoder.decode(end.group(1), StandardCharsets.UTF_8), field))
                : Optional.empty();
    }

    private static Instant moment(String text, String field) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Refusal("malformed", field, "The end of the signature (se=) is no time.");
        }
    }

    private static Optional<Instant> certificateEnd(Map<String, String> words) {
        String pem = words.get("certificate");
        if (pem == null) {
            return Optional.empty();
        }
        Matcher certificate = CERTIFICATE.matcher(pem);
        if (!certificate.find() || !pem.contains("PRIVATE KEY-----")) {
            throw new Refusal(
                    "malformed",
                    "certificate",
                    "Paste the certificate and its private key in PEM, one after the other.");
        }
        try {
            X509Certificate read = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(certificate.group().getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(read.getNotAfter().toInstant());
        } catch (CertificateException e) {
            throw new Refusal("malformed", "certificate", "This is no certificate in PEM.");
        }
    }

    private static Optional<LocalDate> day(Map<String, String> words) {
        try {
            return Optional.ofNullable(words.get("expiresOn")).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new Refusal("malformed", "expiresOn", "Write a day as 2027-01-31.");
        }
    }

    private static void address(Map<String, String> words) {
        String text = words.get("endpoint");
        if (text != null) {
            try {
                URI address = URI.create(text);
                if (address.getHost() == null || address.getUserInfo() != null || address.getQuery() != null) {
                    throw new IllegalArgumentException("not an address of a host alone");
                }
            } catch (IllegalArgumentException e) {
                throw new Refusal("malformed", "endpoint", "Write an address such as https://store.example.com.");
            }
        }
    }

    private static void together(Map<String, String> words, String one, String other) {
        if (words.containsKey(one) != words.containsKey(other)) {
            throw new Refusal("required", words.containsKey(one) ? other : one, "Give both or neither.");
        }
    }

    private static void match(Map<String, String> words, String field, Pattern form, String message) {
        String value = words.get(field);
        if (value != null && !form.matcher(value).matches()) {
            throw new Refusal("malformed", field, message);
        }
    }
}
