package io.nimbill.vendor;

import java.util.List;
import java.util.Optional;

/** What a partner account is entered with. */
public enum CredentialKind {
    /** A role of the payer account that trusts us with the external id; assumed with the machine's identity or a key. */
    AWS_ROLE(
            new Field("roleArn", false, true),
            new Field("region", false, false),
            new Field("suspendedUnit", false, false),
            new Field("accessKeyId", false, false),
            new Field("secretAccessKey", true, false)),
    /** An application of the partner's tenant, with a secret or a certificate. */
    AZURE_APPLICATION(
            new Field("tenantId", false, true),
            new Field("clientId", false, true),
            new Field("clientSecret", true, false),
            new Field("certificate", true, false),
            new Field("expiresOn", false, false)),
    /** A user of the partner's tenant who signed in with a second factor, through an application: a refresh token. */
    AZURE_PARTNER_USER(
            new Field("tenantId", false, true),
            new Field("clientId", false, true),
            new Field("clientSecret", true, true),
            new Field("refreshToken", true, true)),
    /** A shared access signature of an Azure storage account. */
    AZURE_SHARED_ACCESS(new Field("endpoint", false, true), new Field("sasToken", true, true)),
    /** A connection string of an Azure storage account. */
    AZURE_CONNECTION_STRING(new Field("connectionString", true, true)),
    /** A key of a store that speaks like S3. */
    S3_KEY(
            new Field("endpoint", false, false),
            new Field("region", false, false),
            new Field("accessKeyId", false, true),
            new Field("secretAccessKey", true, true));

    private final List<Field> fields;

    CredentialKind(Field... fields) {
        this.fields = List.of(fields);
    }

    /** What has to be filled in, in this order. */
    public List<Field> fields() {
        return fields;
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * One thing to fill in.
     *
     * @param name as the API names it
     * @param secret whether it is entered hidden
     * @param required whether the kind is nothing without it
     */
    public record Field(String name, boolean secret, boolean required) {}
}
