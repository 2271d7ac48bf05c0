package io.nimbill.vendor.aws;

import io.nimbill.work.Profile;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * Makes clients of AWS for one session: whose identity they have, where they call, how long they wait and how often they
 * try again (standard mode: up to three times, growing pauses with jitter, within a budget of retries).
 */
final class AwsClients implements AutoCloseable {

    /** Where the services of an organization and of its bill live. */
    static final Region HOME = Region.US_EAST_1;

    private static final Pattern HOST_LABEL = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ATTEMPT = Duration.ofSeconds(20);
    private static final Duration CALL = Duration.ofSeconds(60);

    private final SdkHttpClient http = UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECT)
            .socketTimeout(ATTEMPT)
            .build();

    private final Settings settings;
    private final Map<String, String> words;
    private final String trustId;
    private StsAssumeRoleCredentialsProvider role;
    private StsClient sts;

    /**
     * Clients with an identity.
     *
     * @param words {@code accessKeyId}, {@code secretAccessKey}, {@code roleArn}; none = the machine's own identity
     * @param trustId external id shown to the role; null for none
     */
    AwsClients(Settings settings, Map<String, String> words, String trustId) {
        this.settings = settings;
        this.words = words;
        this.trustId = trustId;
    }

    /** A client of a service as the role, if one is named. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C of(String service, B builder) {
        return prepared(service, builder).credentialsProvider(identity()).build();
    }

    /** For a client that is built further: everything but its identity and region. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B prepared(String service, B builder) {
        builder.httpClient(http).region(HOME).overrideConfiguration(override -> override.retryStrategy(
                        RetryMode.STANDARD)
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL));
        endpoint(settings, service).ifPresent(builder::endpointOverride);
        return builder;
    }

    /** Without limits of time over the whole answer, for objects that are read for minutes. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B patient(B builder) {
        return builder.httpClient(http).overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD));
    }

    /** The role, assumed when it is first needed and renewed by itself; else the key or the machine. */
    AwsCredentialsProvider identity() {
        if (!words.containsKey("roleArn")) {
            return own();
        }
        if (role == null) {
            sts = prepared("sts", StsClient.builder())
                    .region(region())
                    .credentialsProvider(own())
                    .build();
            role = StsAssumeRoleCredentialsProvider.builder()
                    .stsClient(sts)
                    .refreshRequest(request -> request.roleArn(words.get("roleArn"))
                            .externalId(trustId)
                            .roleSessionName("nimbill"))
                    .build();
        }
        return role;
    }

    /** Whether a service is somewhere else than at AWS, where buckets have no host names of their own. */
    boolean isStandIn(String service) {
        return endpoint(settings, service).isPresent();
    }

    /** Becomes part of a host's name: what could not stand in one is refused. */
    Region region() {
        String name = words.getOrDefault("region", HOME.id());
        if (!HOST_LABEL.matcher(name).matches()) {
            throw new Refusal("malformed", "region", "A region looks like eu-central-1.");
        }
        return Region.of(name);
    }

    /** The setting {@code nimbill.aws.endpoint.<service>}: where the service is, when it is not AWS itself. */
    static Optional<URI> endpoint(Settings settings, String service) {
        Optional<URI> given = settings.text("nimbill.aws.endpoint." + service).map(URI::create);
        if (given.isPresent() && !"https".equals(given.get().getScheme()) && settings.profile() != Profile.TEST) {
            throw new Refusal("endpoint-not-allowed", "endpoint", "Give an address that begins with https://.");
        }
        return given;
    }

    private AwsCredentialsProvider own() {
        return words.containsKey("accessKeyId")
                ? StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(words.get("accessKeyId"), words.get("secretAccessKey")))
                : DefaultCredentialsProvider.builder().build();
    }

    @Override
    public void close() {
        if (role != null) {
            role.close();
            sts.close();
        }
        http.close();
    }
}
