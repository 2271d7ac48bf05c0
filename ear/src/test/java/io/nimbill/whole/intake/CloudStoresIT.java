package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobContainerClientBuilder;
import com.azure.storage.blob.models.BlobHttpHeaders;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.usage.DeliveryWatch;
import io.nimbill.vendor.Dataset;
import io.nimbill.vendor.DatasetRole;
import io.nimbill.vendor.DatasetTerms;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.vendor.SourceKind;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.whole.InServer;
import io.nimbill.work.JobRuns;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Deliveries come from a bucket and from a container: what the manifest names, and nothing else that lies there. */
@InServer
class CloudStoresIT {

    private static final String TREE = "my-prefix/my-report/20180801-20180901/";
    private static final String PART = TREE + "861af42f-713c-4a42-9562-9158a7625630/my-report-1.csv.gz";

    /** Azurite's only account, published in its documentation. */
    private static final String AZURITE_KEY =
            "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    @Inject
    private Intake intake;

    @Inject
    private VendorAccountKeeping vendors;

    @Inject
    private DeliveryWatch watch;

    @Inject
    private JobRuns jobs;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Settings settings;

    @Test
    void a_delivery_comes_from_an_s3_bucket() throws IOException {
        try (StandIn standIn = StandIn.s3(settings)) {
            String endpoint = "http://127.0.0.1:" + standIn.port();
            try (S3Client s3 = client(endpoint)) {
                s3.createBucket(request -> request.bucket("vendor-bucket"));
                put(s3, PART, "aws-cur-legacy/bucket/" + PART);
                put(s3, TREE + "left-over-from-an-earlier-run.csv", "aws-cur-legacy/koku-2023-06-01.csv");
                put(s3, TREE + "my-report-Manifest.json", "aws-cur-legacy/bucket/" + TREE + "my-report-Manifest.json");
            }
            Dataset dataset = dataset(
                    "aws",
                    SourceKind.S3,
                    "s3://vendor-bucket/my-prefix",
                    endpoint,
                    "{\"accessKeyId\":\"any\",\"secretAccessKey\":\"any\"}");
            assertImportedOnce(dataset, "2018-08-01 current");
        }
    }

    @Test
    void a_delivery_comes_from_an_azure_container() throws IOException {
        try (StandIn standIn = StandIn.blob(settings)) {
            String connection = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=" + AZURITE_KEY
                    + ";BlobEndpoint=http://127.0.0.1:" + standIn.port() + "/devstoreaccount1;";
            BlobContainerClient container = new BlobContainerClientBuilder()
                    .connectionString(connection)
                    .httpClient(new JdkHttpClientBuilder().build())
                    .containerName("exports")
                    .buildClient();
            container.create();
            byte[] part = Files.readAllBytes(Intake.sample("azure-export/EA_ActualCost_Small.csv"));
            String run = "costs/ea-actual/run-1/";
            container.getBlobClient(run + "part_0_0001.csv").upload(BinaryData.fromBytes(part));
            container
                    .getBlobClient(run + "manifest.json")
                    .upload(BinaryData.fromString("{\"blobCount\":1,\"byteCount\":"
                            + part.length
                            + ",\"dataRowCount\":11,\"exportConfig\":{\"exportName\":\"ea-actual\"},\"runInfo\":{"
                            + "\"runId\":\"run-1\",\"submittedTime\":\"2026-11-20T06:00:00Z\"},\"blobs\":[{\"blobName\":\""
                            + run
                            + "part_0_0001.csv\",\"byteCount\":" + part.length + ",\"dataRowCount\":11}]}"));
            Dataset dataset = dataset(
                    "microsoft",
                    SourceKind.BLOB,
                    "exports/costs",
                    null,
                    "{\"connectionString\":\"" + connection + "\"}");
            assertImportedOnce(dataset, "current");
        }
    }

    @Test
    void a_blob_that_is_not_what_its_store_states_is_refused_with_its_name() throws Exception {
        try (StandIn standIn = StandIn.blob(settings)) {
            String connection = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=" + AZURITE_KEY
                    + ";BlobEndpoint=http://127.0.0.1:" + standIn.port() + "/devstoreaccount1;";
            BlobContainerClient container = new BlobContainerClientBuilder()
                    .connectionString(connection)
                    .httpClient(new JdkHttpClientBuilder().build())
                    .containerName("damaged")
                    .buildClient();
            container.create();
            String run = "costs/ea-actual/run-2/";
            BlobClient part = container.getBlobClient(run + "part_0_0001.csv");
            byte[] content = Files.readAllBytes(Intake.sample("azure-export/EA_ActualCost_Small.csv"));
            part.upload(BinaryData.fromBytes(content));
            part.setHttpHeaders(new BlobHttpHeaders().setContentMd5(new byte[16]));
            container
                    .getBlobClient(run + "manifest.json")
                    .upload(BinaryData.fromString("{\"blobCount\":1,\"exportConfig\":{\"exportName\":\"ea-damaged\"},"
                            + "\"runInfo\":{\"runId\":\"run-2\",\"submittedTime\":\"2026-11-20T06:00:00Z\"},"
                            + "\"blobs\":[{\"blobName\":\"" + run + "part_0_0001.csv\",\"byteCount\":" + content.length
                            + "}]}"));
            Dataset dataset = dataset(
                    "microsoft",
                    SourceKind.BLOB,
                    "damaged/costs",
                    null,
                    "{\"connectionString\":\"" + connection + "\"}");

            Operation failed = importOf(dataset);
            assertThat(failed.state()).isEqualTo(Operation.State.FAILED);
            assertThat(failed.message())
                    .contains("part_0_0001.csv", "AAAAAAAAAAAAAAAAAAAAAA==", "write the export again");
            assertThat(intake.states(dataset.publicId())).isEqualTo("REFUSED 1");

            part.setHttpHeaders(new BlobHttpHeaders()
                    .setContentMd5(MessageDigest.getInstance("MD5").digest(content)));
            jobs.restart(failed.id());
            Operation ended = intake.await(failed.id());
            assertThat(ended.state()).as(ended.message()).isEqualTo(Operation.State.COMPLETED);
            assertThat(intake.states(dataset.publicId())).isEqualTo("CURRENT 1");
            caller.runAs(Caller.system("test"), () -> vendors.closeDataset(dataset.publicId()));
        }
    }

    private void assertImportedOnce(Dataset dataset, String outcome) {
        Operation ended = importOf(dataset);
        assertThat(ended.state()).as(ended.message()).isEqualTo(Operation.State.COMPLETED);
        assertThat(ended.message()).contains(outcome);
        caller.runAs(Caller.system("test"), () -> vendors.closeDataset(dataset.publicId()));
    }

    /** Looks twice, and waits for the one import that comes of it. */
    private Operation importOf(Dataset dataset) {
        caller.runAs(Caller.system("test"), watch::look);
        caller.runAs(Caller.system("test"), watch::look);
        List<Operation> imports = jobs.recent(100).stream()
                .filter(operation -> operation.subject().startsWith(dataset.name() + ","))
                .toList();
        assertThat(imports).hasSize(1);
        return intake.await(imports.get(0).id());
    }

    private Dataset dataset(String vendor, SourceKind kind, String location, String endpoint, String credential) {
        PublicId name = PublicId.random();
        try (CurrentCaller.Acting acting = caller.begin(Caller.system("test"))) {
            PartnerAccount account = vendors.register(
                    vendor, intake.operatorId(), "Account " + name, name.value(), null, PayerPolicy.PARK);
            DatasetTerms terms =
                    new DatasetTerms("Store " + name, "AUTO", kind, location, endpoint, "", DatasetRole.BILLING, null);
            return vendors.addDataset(account.publicId(), terms, credential);
        }
    }

    private static S3Client client(String endpoint) {
        return S3Client.builder()
                .endpointOverride(URI.create(endpoint))
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static void put(S3Client s3, String key, String sample) {
        s3.putObject(request -> request.bucket("vendor-bucket").key(key), RequestBody.fromFile(Intake.sample(sample)));
    }
}
