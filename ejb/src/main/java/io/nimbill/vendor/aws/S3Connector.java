package io.nimbill.vendor.aws;

import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.ObjectStoreConnector;
import io.nimbill.vendor.StoreEndpoint;
import io.nimbill.vendor.StorePlace;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/** Opens buckets at {@code s3://bucket/prefix}. */
@ApplicationScoped
class S3Connector implements ObjectStoreConnector {

    private static final Pattern LOCATION = Pattern.compile("(?:s3a?://)?([a-z0-9][a-z0-9.-]{1,62})(?:/(.*))?");

    @Inject
    private Settings settings;

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
        return new S3Store(client(place), location.group(1), prefix);
    }

    private S3Client client(StorePlace place) {
        Region region = Region.of(place.credential().getOrDefault("region", "us-east-1"));
        S3ClientBuilder builder = S3Client.builder()
                .region(region)
                .credentialsProvider(credentials(place.credential(), region))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD));
        StoreEndpoint.of(place, settings.profile())
                .ifPresent(endpoint -> builder.endpointOverride(endpoint).forcePathStyle(true));
        return builder.build();
    }

    /** Keys, and a role assumed with them where one is named; its session renews itself. */
    private static AwsCredentialsProvider credentials(Map<String, String> words, Region region) {
        AwsCredentialsProvider own = words.containsKey("accessKeyId")
                ? StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(words.get("accessKeyId"), words.get("secretAccessKey")))
                : DefaultCredentialsProvider.builder().build();
        if (!words.containsKey("roleArn")) {
            return own;
        }
        StsClient sts = StsClient.builder()
                .region(region)
                .credentialsProvider(own)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts)
                .refreshRequest(request -> request.roleArn(words.get("roleArn"))
                        .externalId(words.get("externalId"))
                        .roleSessionName("nimbill"))
                .build();
    }
}
