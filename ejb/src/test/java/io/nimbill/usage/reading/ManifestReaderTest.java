package io.nimbill.usage.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.usage.DeliveryManifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manifests of each vendor, good ones and those that must not be followed. */
class ManifestReaderTest {

    @Test
    void the_sample_report_names_its_one_part() throws IOException {
        byte[] content = Files.readAllBytes(
                Samples.file("aws-cur-legacy/bucket/my-prefix/my-report/20180801-20180901/my-report-Manifest.json"));

        DeliveryManifest manifest = new ManifestReader("my-report-Manifest.json", "").read(content);

        assertThat(manifest.kind()).isEqualTo(DeliveryManifest.Kind.AWS_CUR);
        assertThat(manifest.identity()).isEqualTo("861af42f-713c-4a42-9562-9158a7625630");
        assertThat(manifest.account()).isEqualTo("4090136019287");
        assertThat(manifest.periodStart()).hasToString("2018-08-01");
        assertThat(manifest.periodEndExclusive()).hasToString("2018-09-01");
        assertThat(manifest.parts()).singleElement().satisfies(part -> assertThat(part.name())
                .endsWith("861af42f-713c-4a42-9562-9158a7625630/my-report-1.csv.gz"));
    }

    @Test
    void a_data_export_names_full_addresses_and_its_period_in_the_path() {
        DeliveryManifest manifest = read("export/metadata/BILLING_PERIOD=2026-11/export-Manifest.json", "b", """
        {"dataFiles":["s3://b/p/export/data/BILLING_PERIOD=2026-11/2026-11-04T13:14:43.337Z-6b62/export-00001.csv.gz",
                      "s3://b/p/export/data/billing_period=2026-11/2026-11-04T13:14:43.337Z-6b62/export-00002.csv.gz"]}
        """);

        assertThat(manifest.identity()).isEqualTo("2026-11-04T13:14:43.337Z-6b62");
        assertThat(manifest.periodStart()).hasToString("2026-11-01");
        assertThat(manifest.parts())
                .extracting(DeliveryManifest.Part::name)
                .contains("p/export/data/BILLING_PERIOD=2026-11/2026-11-04T13:14:43.337Z-6b62/export-00001.csv.gz");
    }

    @Test
    void an_azure_export_states_bytes_and_rows() {
        DeliveryManifest manifest = read("manifest.json", "costs", """
        {"manifestVersion":"2024-04-01","byteCount":30,"blobCount":2,"dataRowCount":3,
         "exportConfig":{"exportName":"daily","type":"AmortizedCost","dataVersion":"2023-12-01-preview"},
         "runInfo":{"runId":"r-1","submittedTime":"2026-11-02T03:04:05.6Z","startDate":"2026-11-01T00:00:00",
                    "endDate":"2026-11-30T00:00:00"},
         "blobs":[{"blobName":"daily/part_0_0001.csv","byteCount":10,"dataRowCount":1},
                  {"blobName":"daily/part_1_0001.csv","byteCount":20,"dataRowCount":2,"contentMD5":"abc=="}]}""");

        assertThat(manifest.identity()).isEqualTo("r-1");
        assertThat(manifest.amortised()).isTrue();
        assertThat(manifest.periodEndExclusive()).hasToString("2026-12-01");
        assertThat(manifest.versionTime()).isEqualTo(Instant.parse("2026-11-02T03:04:05.6Z"));
        assertThat(manifest.parts().get(1))
                .isEqualTo(new DeliveryManifest.Part("daily/part_1_0001.csv", 20L, 2L, "abc=="));
    }

    @Test
    void a_partner_center_manifest_is_identified_by_its_etag() {
        DeliveryManifest manifest = read("manifest", "", """
        {"rootDirectory":"https://x.blob.core.windows.net/y","sasToken":"secret","eTag":"e1","blobCount":1,
         "blobs":[{"name":"part-1.json.gz","partitionValue":"default"}]}""");

        assertThat(manifest.identity()).isEqualTo("e1");
        assertThat(manifest.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello | no JSON object",
                "[] | no JSON object",
                "{\"a\":1} | no manifest of a known kind",
                "{\"blobs\":[]} | names no part",
                "{\"blobs\":[{\"blobName\":\"a\"},{\"blobName\":\"a\"}]} | twice",
                "{\"blobs\":[{\"blobName\":\"../a\"}]} | outside",
                "{\"blobs\":[{\"blobName\":\"x/../../a\"}]} | outside",
                "{\"blobs\":[{\"blobName\":\"//a\"}]} | outside",
                "{\"blobs\":[{\"blobName\":\"..\\\\a\"}]} | outside",
                "{\"blobs\":[{}]} | blobName is missing",
                "{\"blobCount\":2,\"blobs\":[{\"blobName\":\"a\"}]} | blobCount is 2",
                "{\"dataRowCount\":2,\"blobs\":[{\"blobName\":\"a\",\"dataRowCount\":1}]} | dataRowCount is 2",
                "{\"dataFiles\":[\"s3://other/a\"]} | in the bucket other",
                "{\"dataFiles\":[\"s3://b/BILLING_PERIOD=2026-10/a\",\"s3://b/BILLING_PERIOD=2026-11/a\"]} | is of 2026-11",
                "{\"rootDirectory\":\"r\",\"blobs\":[]} | eTag is missing",
                "{\"rootDirectory\":\"r\",\"eTag\":\"e\",\"blobCount\":1,\"blobs\":[]} | blobCount is 1",
                "{\"assemblyId\":\"a\",\"reportKeys\":[\"20261001-20261101/a\"]} | no billing period",
                "{\"assemblyId\":\"a\",\"billingPeriod\":{\"start\":\"20261101T0\",\"end\":\"20261201T0\"},"
                        + "\"reportKeys\":[\"20261001-20261101/a\"]} | does not lie in the folder",
                "{\"assemblyId\":\"a\",\"bucket\":\"c\",\"reportKeys\":[]} | names the bucket c",
                "{\"assemblyId\":\"a\",\"compression\":\"ZIP\",\"reportKeys\":[]} | zip"
            })
    void a_manifest_that_leads_astray_is_refused(String content, String reason) {
        assertThatThrownBy(() -> read("manifest.json", "b", content))
                .isInstanceOf(ManifestRefused.class)
                .hasMessageContaining(reason);
    }

    private static DeliveryManifest read(String name, String bucket, String content) {
        return new ManifestReader(name, bucket).read(content.getBytes(StandardCharsets.UTF_8));
    }
}
