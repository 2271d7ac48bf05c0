package io.nimbill.vendor.aws;

import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket, or the part of it behind a prefix. The SDK retries what may pass. */
final class S3Store implements ObjectStore {

    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client client;
    private final AwsClients clients;
    private final String bucket;
    private final String prefix;

    S3Store(S3Client client, AwsClients clients, String bucket, String prefix) {
        this.client = client;
        this.clients = clients;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public List<StoredObject> list() throws IOException {
        try {
            return client
                    .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
                    .contents()
                    .stream()
                    .map(object -> new StoredObject(object.key(), object.size(), object.eTag(), object.lastModified()))
                    .toList();
        } catch (SdkException e) {
            throw failure("list", prefix, e);
        }
    }

    @Override
    public Optional<StoredObject> find(String key) throws IOException {
        try {
            HeadObjectResponse head =
                    client.headObject(request -> request.bucket(bucket).key(key));
            return Optional.of(new StoredObject(key, head.contentLength(), head.eTag(), head.lastModified()));
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw failure("look at", key, e);
        } catch (SdkException e) {
            throw failure("look at", key, e);
        }
    }

    @Override
    public InputStream open(StoredObject object) throws IOException {
        try {
            return client.getObject(
                    request -> request.bucket(bucket).key(object.key()).ifMatch(object.tag()));
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                throw new IOException(object.key() + " has changed since it was looked at", e);
            }
            throw failure("read", object.key(), e);
        } catch (SdkException e) {
            throw failure("read", object.key(), e);
        }
    }

    @Override
    public void close() {
        client.close();
        clients.close();
    }

    private IOException failure(String act, String key, SdkException cause) {
        return new IOException(
                "Cannot " + act + " s3://" + bucket + "/" + key + ": " + cause.getMessage(), AwsFailures.of(cause));
    }
}
