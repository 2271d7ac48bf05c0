package io.nimbill.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A23: addresses of stores, as people enter them. */
class StoreEndpointTest {

    private static final String KEY = ";AccountName=costs;AccountKey=a2V5";
    private static final Settings PRODUCTION = new Settings(name -> null, name -> null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:9990",
                "https://localhost/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]:8443",
                "https://[::ffff:127.0.0.1]/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://10.0.0.1",
                "http://example.com",
                "HTTP://example.com",
                "https://user:pass@example.com",
                "https://example.com@127.0.0.1/",
                "file:///etc/passwd",
                "jar:https://example.com/a.jar!/",
                "jar:file:///etc/passwd!/",
                "ftp://example.com",
                "gopher://example.com",
                "ldap://example.com",
                "//example.com",
                "https:",
                "https://",
                "example.com",
                "https://exa mple.com",
                "https://example.com\r\nHost: inner"
            })
    void what_leads_inward_or_is_not_encrypted_is_refused(String endpoint) {
        assertThatThrownBy(() -> StoreEndpoint.of(new StorePlace("s3://b", endpoint, Map.of()), PRODUCTION))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> StoreEndpoint.check(Map.of("endpoint", endpoint), PRODUCTION))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BlobEndpoint=https://127.0.0.1:10000/devstoreaccount1",
                "BlobEndpoint=http://costs.blob.core.windows.net",
                "blobendpoint=https://169.254.169.254",
                " BlobEndpoint = https://[::1]/",
                "BlobSecondaryEndpoint=https://10.0.0.1",
                "QueueEndpoint=https://10.0.0.1",
                "DefaultEndpointsProtocol=http",
                "UseDevelopmentStorage=true",
                "DevelopmentStorageProxyUri=http://10.0.0.1",
                "EndpointSuffix=x@10.0.0.1",
                "EndpointSuffix=.core.windows.net#/10.0.0.1 "
            })
    void a_connection_string_leads_nowhere_else_either(String part) {
        assertThatThrownBy(() -> StoreEndpoint.checkConnectionString(part + KEY, PRODUCTION))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).contains("connectionString"));
    }

    @Test
    void addresses_of_stores_outside_are_taken() {
        assertThatCode(() -> {
                    StoreEndpoint.of(new StorePlace("b", "https://8.8.8.8/path", Map.of()), PRODUCTION);
                    StoreEndpoint.checkConnectionString(
                            "DefaultEndpointsProtocol=https;AccountName=costs;AccountKey=a=;EndpointSuffix=invalid",
                            PRODUCTION);
                    StoreEndpoint.checkConnectionString("BlobEndpoint=https://costs.invalid/" + KEY, PRODUCTION);
                })
                .doesNotThrowAnyException();
        assertThat(StoreEndpoint.of(new StorePlace("b", " ", Map.of()), PRODUCTION))
                .isEmpty();
    }
}
