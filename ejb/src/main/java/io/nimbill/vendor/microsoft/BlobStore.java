package io.nimbill.vendor.microsoft;

import com.azure.core.exception.AzureException;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobProperties;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.models.ListBlobsOptions;
import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.StoredObject;
import io.nimbill.vendor.VendorFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A container, or the part of it behind a prefix. The SDK retries what may pass. */
final class BlobStore implements ObjectStore {

    private static final int NOT_FOUND = 404;

    private final BlobContainerClient container;
    private final String prefix;

    BlobStore(BlobContainerClient container, String prefix) {
        this.container = container;
        this.prefix = prefix;
    }

    @Override
    public List<StoredObject> list() throws IOException {
        try {
            return container.listBlobs(new ListBlobsOptions().setPrefix(prefix), null).stream()
                    .filter(item -> !Boolean.TRUE.equals(item.isPrefix()))
                    .map(BlobStore::object)
                    .toList();
        } catch (AzureException e) {
            throw failure("list", prefix, e);
        }
    }

    @Override
    public Optional<StoredObject> find(String key) throws IOException {
        try {
            BlobProperties properties = container.getBlobClient(key).getProperties();
            return Optional.of(new StoredObject(
                    key,
                    properties.getBlobSize(),
                    properties.getETag(),
                    properties.getLastModified().toInstant(),
                    base64(properties.getContentMd5())));
        } catch (BlobStorageException e) {
            if (e.getStatusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw failure("look at", key, e);
        } catch (AzureException e) {
            throw failure("look at", key, e);
        }
    }

    /** Only as it was when it was found: another content in the meantime fails the read. */
    @Override
    public InputStream open(StoredObject object) throws IOException {
        try {
            BlobClient blob = container.getBlobClient(object.key());
            return blob.openInputStream(null, new BlobRequestConditions().setIfMatch(object.tag()));
        } catch (AzureException e) {
            throw failure("read", object.key(), e);
        }
    }

    private static StoredObject object(BlobItem item) {
        return new StoredObject(
                item.getName(),
                item.getProperties().getContentLength(),
                item.getProperties().getETag(),
                item.getProperties().getLastModified().toInstant(),
                base64(item.getProperties().getContentMd5()));
    }

    /** Blobs written in blocks may have no hash. */
    private static String base64(byte[] md5) {
        return md5 == null || md5.length == 0 ? null : Base64.getEncoder().encodeToString(md5);
    }

    /** The SDK's messages may name the address with its signature: only their first line, without the query. */
    private IOException failure(String act, String key, AzureException cause) {
        String reason = String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\?\\S*", "");
        return new IOException(
                "Cannot " + act + " " + key + " of the container " + container.getBlobContainerName() + ": " + reason,
                failure(cause, reason));
    }

    private static VendorFailure failure(AzureException cause, String reason) {
        return cause instanceof BlobStorageException said
                ? MicrosoftFailures.of(said.getStatusCode(), reason, null)
                : MicrosoftFailures.of(cause);
    }
}
