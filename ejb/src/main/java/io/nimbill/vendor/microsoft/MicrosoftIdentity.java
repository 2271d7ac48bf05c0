package io.nimbill.vendor.microsoft;

import com.azure.core.credential.TokenCredential;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Tokens of an application of a tenant, by its secret or certificate; without one, of the machine itself. */
final class MicrosoftIdentity {

    private MicrosoftIdentity() {}

    static TokenCredential of(Map<String, String> words, MicrosoftHosts hosts) {
        if (words.containsKey("clientSecret")) {
            ClientSecretCredentialBuilder builder = new ClientSecretCredentialBuilder()
                    .httpClient(hosts)
                    .tenantId(words.get("tenantId"))
                    .clientId(words.get("clientId"))
                    .clientSecret(words.get("clientSecret"));
            return (hosts.signsInElsewhere() ? builder.disableInstanceDiscovery() : builder).build();
        }
        if (words.containsKey("certificate")) {
            ClientCertificateCredentialBuilder builder = new ClientCertificateCredentialBuilder()
                    .httpClient(hosts)
                    .tenantId(words.get("tenantId"))
                    .clientId(words.get("clientId"))
                    .pemCertificate(
                            new ByteArrayInputStream(words.get("certificate").getBytes(StandardCharsets.UTF_8)));
            return (hosts.signsInElsewhere() ? builder.disableInstanceDiscovery() : builder).build();
        }
        return new DefaultAzureCredentialBuilder().httpClient(hosts).build();
    }
}
