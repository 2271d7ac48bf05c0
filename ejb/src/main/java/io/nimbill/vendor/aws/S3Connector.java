package io.nimbill.vendor.aws;

import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.ObjectStoreConnector;
import io.nimbill.vendor.StoreEndpoint;
import io.nimbill.vendor.StorePlace;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Opens buckets at {@code s3://bucket/prefix}. */
@ApplicationScoped
class S3Connector implements ObjectStoreConnector {

    private static final Pattern LOCATION = Pattern.compile("(?:s3a?://)?([a-z0-9][a-z0-9.-]{1,62})(?:/(.*))?");

    private Settings settings;

    /** For the container. */
    protected S3Connector() {}

    @Inject
    S3Connector(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "S3";
    }

    @Override
    public ObjectStore open(StorePlace place) {
        Matcher location = LOCATION.matcher(place.location() == null ? "" : place.location());
        if (!location.matches()) {
            throw new Refusal("location-malformed", "location", "Write s3://bucket or s3://bucket/prefix.");
        }
        String prefix = location.group(2) == null ? "" : location.group(2);
        AwsClients clients =
                new AwsClients(settings, place.credential(), place.credential().get("externalId"));
        return new S3Store(client(clients, place), clients, location.group(1), prefix);
    }

    /** AWS itself says where a bucket is; another store is where its endpoint is. */
    private S3Client client(AwsClients clients, StorePlace place) {
        S3ClientBuilder builder =
                clients.patient(S3Client.builder()).region(clients.region()).credentialsProvider(clients.identity());
        Optional<URI> endpoint = StoreEndpoint.of(place, settings).or(() -> AwsClients.endpoint(settings, "s3"));
        if (endpoint.isPresent()) {
            builder.endpointOverride(endpoint.get()).forcePathStyle(true);
        } else {
            builder.crossRegionAccessEnabled(true);
        }
        return builder.build();
    }
}
