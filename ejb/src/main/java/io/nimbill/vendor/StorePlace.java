package io.nimbill.vendor;

import java.util.Map;

/**
 * Where a dataset's files are.
 *
 * @param location bucket or container with an optional prefix, {@code s3://bucket/prefix}; of a folder its path under
 *     the inbox
 * @param endpoint address of the service when it is not the vendor's own, else null
 * @param credential words of the opened credential, such as {@code accessKeyId}, {@code secretAccessKey}, {@code
 *     roleArn}, {@code externalId}, {@code region}, {@code sasToken}, {@code connectionString}; empty = the machine's own
 * @param beside a second credential; null where there is none
 */
public record StorePlace(String location, String endpoint, Map<String, String> credential, Beside beside) {

    public StorePlace {
        credential = Map.copyOf(credential);
    }

    /** A place that is entered with one credential alone. */
    public StorePlace(String location, String endpoint, Map<String, String> credential) {
        this(location, endpoint, credential, null);
    }

    /** A second credential for what the first does not open, and who keeps what the vendor gives in its place. */
    public record Beside(Credential credential, CredentialKeeper keeper) {}

    /** The same with a second credential. */
    public StorePlace beside(Credential second, CredentialKeeper keeper) {
        return new StorePlace(location, endpoint, credential, new Beside(second, keeper));
    }

    /** Location and endpoint only: secrets stay out of logs and messages. */
    @Override
    public String toString() {
        return location + (endpoint == null ? "" : " at " + endpoint);
    }
}
