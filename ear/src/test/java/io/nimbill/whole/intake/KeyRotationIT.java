package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.secret.KeyRotation;
import io.nimbill.secret.Sealing;
import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.Dataset;
import io.nimbill.vendor.DatasetRole;
import io.nimbill.vendor.DatasetTerms;
import io.nimbill.vendor.Datasets;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PartnerCredentials;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.vendor.SourceKind;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.vendor.VendorConnecting;
import io.nimbill.whole.InServer;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The key of secrets changes while they are kept: the server's credential store seals the keyset, the job the rest. */
@InServer
class KeyRotationIT {

    @Inject
    private Intake intake;

    @Inject
    private VendorAccountKeeping vendors;

    @Inject
    private VendorConnecting connecting;

    @Inject
    private PartnerCredentials credentials;

    @Inject
    private Datasets datasets;

    @Inject
    private KeyRotation rotation;

    @Inject
    private Sealing sealing;

    @Inject
    private JobRequests requests;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Settings settings;

    @Test
    void everything_kept_is_sealed_anew_and_opens_also_when_a_run_died_in_between() throws Exception {
        System.setProperty("nimbill.rotation.grace.seconds", "0");
        PartnerAccount account;
        Dataset dataset;
        try (CurrentCaller.Acting acting = caller.begin(Caller.system("test"))) {
            String name = PublicId.random().value();
            account = vendors.register("focus", intake.operatorId(), "Sealed " + name, name, null, PayerPolicy.PARK);
            dataset = vendors.addDataset(
                    account.publicId(),
                    new DatasetTerms("Sealed", "FOCUS", SourceKind.S3, "s3://none", null, "", DatasetRole.CHECK, null),
                    "{\"accessKeyId\":\"of the dataset\"}");
            connecting.setCredential(
                    account.publicId(),
                    CredentialKind.S3_KEY,
                    Map.of("accessKeyId", "of the account", "secretAccessKey", "canary-secret"));
        }
        String mark = sealing.newestMark();
        assertThat(kept(account)).startsWith(mark).doesNotContain("canary");
        assertThat(Files.readString(settings.home().resolve("secret.key"))).contains("encryptedKeyset");

        Operation first = rotate();
        assertThat(first.state()).as(first.message()).isEqualTo(Operation.State.COMPLETED);
        assertThat(first.message()).contains("secrets sealed anew").doesNotContain("earlier run");
        assertThat(kept(account)).doesNotStartWith(mark).startsWith(sealing.newestMark());
        assertOpens(account, dataset);

        // a run that made the key and died
        String before = sealing.newestMark();
        rotation.begin();
        Operation second = rotate();
        assertThat(second.message()).contains("going on with an earlier run");
        assertThat(kept(account)).doesNotStartWith(before).startsWith(sealing.newestMark());
        assertOpens(account, dataset);
        caller.runAs(Caller.system("test"), () -> vendors.close(account.publicId()));
    }

    private void assertOpens(PartnerAccount account, Dataset dataset) {
        assertThat(credentials.openOf(account).get(CredentialKind.S3_KEY).word("secretAccessKey"))
                .contains("canary-secret");
        assertThat(datasets.find(dataset.id()).flatMap(datasets::credentialOf).orElseThrow())
                .contains("of the dataset");
    }

    private String kept(PartnerAccount account) {
        return intake.sql()
                .one(
                        row -> row.getString("sealed"),
                        "SELECT sealed FROM partner_credential WHERE partner_account_id = ?",
                        account.id())
                .orElseThrow();
    }

    private Operation rotate() throws Exception {
        return intake.await(
                caller.callAs(Caller.system("test"), () -> requests.start("rotate-keys", "a test", null, Map.of())));
    }
}
