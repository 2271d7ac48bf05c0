package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cloud accounts come in at once: all lines or none, and first to look at. */
@InServer
class AccountImportIT {

    private static final String HEAD = "vendor_account,kind,account,tenant,name,client,from\n";

    @Inject
    private ApiTree tree;

    @Test
    void a_file_is_judged_line_by_line_and_taken_whole_or_not_at_all() {
        tree.dataset();
        ApiClient staff = tree.as(tree.keyOf(tree.operator()));
        Party client = tree.clientOf(tree.operator());
        String mark = PublicId.random().value().substring(0, 8);
        String good = "api-tests,,A" + mark + ",,One," + client.legalName() + ",2026-11-01\n";
        String bad = "api-tests,,B" + mark + ",,Two,Nobody at all,2026-11-01\napi-tests,CLUSTER,C" + mark + ",,,,\n"
                + "nowhere,,D" + mark + ",,,,\napi-tests,,A" + mark + ",,,,\napi-tests,,E" + mark + ",,,,soon\n";

        assertThat(outcomes(send(staff, "?dryRun=true", HEAD + good + bad)))
                .containsExactly(
                        "REGISTER_AND_ASSIGN",
                        "REFUSED client unknown",
                        "REFUSED kind malformed",
                        "REFUSED vendor_account unknown",
                        "REFUSED account twice",
                        "REFUSED from malformed");
        Answer refused = send(staff, "", HEAD + good + bad);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getString("code")).isEqualTo("import-has-errors");
        assertThat(staff.get("/cloud-accounts?q=A" + mark).json().getJsonArray("items"))
                .isEmpty();

        assertThat(outcomes(send(staff, "", HEAD + good))).containsExactly("REGISTER_AND_ASSIGN");
        JsonObject account = staff.get("/cloud-accounts?q=A" + mark)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(account.getString("name")).isEqualTo("One");
        assertThat(account.getString("clientId")).isEqualTo(client.publicId().prefixed("pty"));
        assertThat(outcomes(send(staff, "", HEAD + good))).containsExactly("UNCHANGED");
    }

    @Test
    void whoever_is_not_the_operator_imports_nothing() {
        ApiClient reseller = tree.as(tree.keyOf(tree.reseller()));

        assertThat(send(reseller, "?dryRun=true", HEAD + "api-tests,,1,,,,\n").status())
                .isEqualTo(403);
    }

    private static Answer send(ApiClient client, String query, String file) {
        return client.postFile("/cloud-account-imports" + query, file.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private static List<String> outcomes(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(line -> line.getString("outcome")
                        + (line.containsKey("field") && !line.isNull("field")
                                ? " " + line.getString("field") + " " + line.getString("code")
                                : ""))
                .toList();
    }
}
