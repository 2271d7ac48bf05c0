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
 */
public record StorePlace(String location, String endpoint, Map<String, String> credential) {

    public StorePlace {
        credential = Map.copyOf(credential);
    }

    /** Location and endpoint only: secrets stay out of logs and messages. */
    @Override
    public String toString() {
        return location + (endpoint == null ? "" : " at " + endpoint);
    }
}
