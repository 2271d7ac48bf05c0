package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.notification.MailAccount;
import io.nimbill.notification.MailAccountKeeping;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.vendor.DatasetRole;
import io.nimbill.vendor.DatasetTerms;
import io.nimbill.vendor.SourceKind;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A23: every address that somebody can enter, leading inward; and who may enter one at all. */
@InServer
class InwardIT {

    private static final List<String> INWARD = List.of(
            "https://169.254.169.254/latest/meta-data/",
            "https://[::1]:9990/",
            "https://[::ffff:7f00:1]/",
            "https://2130706433/",
            "https://0177.0.0.1/",
            "https://0x7f000001/",
            "https://10.0.0.1/",
            "https://127.0.0.2:9990/management",
            "https://user@169.254.169.254/",
            "file:///etc/passwd",
            "jar:file:///etc/passwd!/");

    @Inject
    private ApiTree tree;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private VendorAccountKeeping vendors;

    @Inject
    private MailAccountKeeping mails;

    @Test
    void stores_of_datasets() {
        PublicId account = account();
        for (String endpoint : INWARD) {
            for (SourceKind kind : List.of(SourceKind.S3, SourceKind.BLOB)) {
                DatasetTerms terms = new DatasetTerms(
                        "Inward", "AUTO", kind, "bucket/prefix", endpoint, "", DatasetRole.CHECK, null);
                assertThatThrownBy(() -> currentCaller.runAs(
                                Caller.system("test"), () -> vendors.addDataset(account, terms, null)))
                        .as(endpoint)
                        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                                .contains("endpoint"));
            }
        }
    }

    private PublicId account() {
        try (CurrentCaller.Acting acting = currentCaller.begin(Caller.system("test"))) {
            return vendors.accountOf(tree.dataset()).publicId();
        }
    }

    @Test
    void stores_of_credentials_by_staff_alone() {
        ApiClient staff = tree.as(tree.keyOf(tree.operator()));
        String credentials = "/partner-accounts/" + registered(staff) + "/credentials/";
        for (String endpoint : INWARD) {
            refused(
                    staff,
                    credentials + "S3_KEY",
                    "{\"endpoint\":%s,\"accessKeyId\":\"AKIA\",\"secretAccessKey\":\"x\"}",
                    endpoint);
        }
        ApiClient reseller = tree.as(tree.keyOf(tree.reseller()));
        assertThat(reseller.send("PUT", credentials + "S3_KEY", "{}", List.of()).status())
                .isIn(403, 404);
    }

    private String registered(ApiClient staff) {
        String body = "{\"sellerId\":\"" + tree.operator().publicId().prefixed("pty")
                + "\",\"vendor\":\"focus\",\"name\":\"Inward\",\"externalId\":\"inward-"
                + PublicId.random().value() + "\"}";
        Answer made = staff.post("/partner-accounts", body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json().getString("id");
    }

    private static void refused(ApiClient staff, String path, String body, String endpoint) {
        Answer answer = staff.send("PUT", path, body.formatted(Json.createValue(endpoint)), List.of());
        assertThat(answer.status()).as(endpoint + answer.body()).isEqualTo(422);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .as(endpoint)
                .isEqualTo("/endpoint");
    }

    @Test
    void the_mail_server() {
        for (String host : List.of("10.0.0.1", "169.254.169.254", "2130706433", "0x7f000001", "127.0.0.2")) {
            assertThatThrownBy(() -> named(host, 9990)).as(host).isInstanceOf(Refusal.class);
        }
    }

    private void named(String host, int port) {
        MailAccount account =
                new MailAccount(host, port, MailAccount.Security.NONE, null, null, "billing@nimbill.test");
        currentCaller.runAs(Caller.system("test"), () -> mails.write(account));
    }
}
