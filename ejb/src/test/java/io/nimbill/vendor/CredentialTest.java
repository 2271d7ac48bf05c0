package io.nimbill.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialTest {

    private static final String TENANT = "11111111-2222-3333-4444-555555555555";

    @Test
    void a_role_needs_its_name_and_a_key_needs_both_halves() {
        Credential role =
                Credential.of(CredentialKind.AWS_ROLE, Map.of("roleArn", " arn:aws:iam::123456789012:role/Nimbill "));
        assertThat(role.word("roleArn")).contains("arn:aws:iam::123456789012:role/Nimbill");
        assertThat(role.expiresAt()).isEmpty();
        assertRefused(CredentialKind.AWS_ROLE, Map.of(), "required", "roleArn");
        assertRefused(CredentialKind.AWS_ROLE, Map.of("roleArn", "Nimbill"), "malformed", "roleArn");
        assertRefused(
                CredentialKind.AWS_ROLE,
                Map.of("roleArn", "arn:aws:iam::123456789012:role/Nimbill", "accessKeyId", "AKIA"),
                "required",
                "secretAccessKey");
    }

    @Test
    void a_shared_access_signature_says_itself_when_it_ends() {
        Credential signature = Credential.of(
                CredentialKind.AZURE_SHARED_ACCESS,
                Map.of(
                        "endpoint",
                        "https://costs.blob.core.windows.net",
                        "sasToken",
                        "sv=2024-11-04&sr=c&sp=rl&se=2027-03-31T23%3A00%3A00Z&sig=abc%3D"));
        assertThat(signature.expiresAt()).contains(Instant.parse("2027-03-31T23:00:00Z"));
        Credential connection = Credential.of(
                CredentialKind.AZURE_CONNECTION_STRING,
                Map.of(
                        "connectionString",
                        "BlobEndpoint=https://costs.blob.core.windows.net;SharedAccessSignature=se=2027-04-01&sig=x"));
        assertThat(connection.expiresAt()).contains(Instant.parse("2027-04-01T00:00:00Z"));
        assertRefused(
                CredentialKind.AZURE_SHARED_ACCESS,
                Map.of("endpoint", "https://costs.blob.core.windows.net", "sasToken", "se=2027-04-01"),
                "malformed",
                "sasToken");
    }

    @Test
    void a_users_refresh_token_dies_ninety_days_after_it_was_given() {
        Map<String, String> words = Map.of(
                "tenantId", TENANT, "clientId", TENANT, "clientSecret", "s", "refreshToken", "0.AAAA-a-refresh-token");
        Credential user = Credential.of(CredentialKind.AZURE_PARTNER_USER, words);
        Instant given = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(user.expiresAt(given)).contains(Instant.parse("2027-02-20T10:00:00Z"));
        assertThat(user.with("refreshToken", "0.BBBB-another-refresh-token").word("refreshToken"))
                .contains("0.BBBB-another-refresh-token");
        assertThat(user.with("refreshToken", "0.BBBB-another-refresh-token").word("clientSecret"))
                .contains("s");
        assertRefused(
                CredentialKind.AZURE_PARTNER_USER,
                Map.of("tenantId", TENANT, "clientId", TENANT, "clientSecret", "s"),
                "required",
                "refreshToken");
        assertRefused(
                CredentialKind.AZURE_PARTNER_USER,
                Map.of(
                        "tenantId",
                        TENANT,
                        "clientId",
                        TENANT,
                        "clientSecret",
                        "s",
                        "refreshToken",
                        "two words are no token"),
                "malformed",
                "refreshToken");
    }

    @Test
    void an_application_needs_a_secret_or_a_certificate() {
        Credential application = Credential.of(
                CredentialKind.AZURE_APPLICATION,
                Map.of("tenantId", TENANT, "clientId", TENANT, "clientSecret", "s", "expiresOn", "2027-01-31"));
        assertThat(application.expiresAt()).contains(Instant.parse("2027-01-31T00:00:00Z"));
        assertRefused(
                CredentialKind.AZURE_APPLICATION,
                Map.of("tenantId", TENANT, "clientId", TENANT),
                "required",
                "clientSecret");
        assertRefused(
                CredentialKind.AZURE_APPLICATION,
                Map.of("tenantId", TENANT, "clientId", TENANT, "certificate", "no certificate"),
                "malformed",
                "certificate");
    }

    @Test
    void a_field_the_kind_does_not_have_is_refused() {
        assertRefused(
                CredentialKind.S3_KEY, Map.of("accessKeyId", "AKIA", "password", "x"), "unknown-field", "password");
    }

    @Test
    void what_is_kept_reads_back_and_its_text_says_nothing() {
        Credential key = Credential.of(
                CredentialKind.S3_KEY, Map.of("accessKeyId", "AKIAEXAMPLE", "secretAccessKey", "wJalr\"XUtn"));
        assertThat(Credential.fromJson(CredentialKind.S3_KEY, key.toJson()).words())
                .isEqualTo(key.words());
        assertThat(key).hasToString("S3_KEY");
    }

    @Test
    void what_a_vendor_says_is_shown_without_its_secrets() {
        assertThat(VendorSpeech.clean("GET https://x.blob.core.windows.net/c/b?sv=1&sig=SECRET failed\n  twice"))
                .isEqualTo("GET https://x.blob.core.windows.net/c/b failed twice");
        assertThat(VendorSpeech.clean("client_secret=SECRET&grant_type=client_credentials"))
                .doesNotContain("SECRET");
        assertThat(VendorSpeech.clean("Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln"))
                .doesNotContain("eyJ");
        assertThat(VendorSpeech.clean("  ")).isEqualTo("The vendor gave no reason.");
        assertThat(VendorSpeech.clean("x".repeat(5000))).hasSize(900);
    }

    private static void assertRefused(CredentialKind kind, Map<String, String> words, String code, String field) {
        assertThatThrownBy(() -> Credential.of(kind, words)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).contains(field);
        });
    }
}
