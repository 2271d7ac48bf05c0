package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiTree;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of documents while documents are issued. */
@InServer
class InvoiceListIT {

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private ApiTree tree;

    @Test
    void a_list_goes_on_where_a_page_ended_although_a_document_was_issued_meanwhile() {
        Scene scene = scenes.resellerWithClients("Listed", 3, LocalDate.of(2025, 11, 1));
        for (int client = 0; client < 3; client++) {
            scene.usage(client, "Amazon EC2", "1", "2", "3");
        }
        runs.issueInvoices(scene.month);
        ApiClient reseller = tree.as(tree.keyOf(scene.reseller));
        List<String> before = ids(reseller.get("/invoices").json());
        JsonObject page = reseller.get("/invoices?limit=2").json();

        scene.reprice(0, "Amazon EC2", "5");
        runs.issueInvoices(scene.month);

        List<String> seen = new ArrayList<>(ids(page));
        while (page.containsKey("next")) {
            page = reseller.get(page.getString("next").substring("/api/v1".length()))
                    .json();
            seen.addAll(ids(page));
        }
        assertThat(before).hasSize(4);
        assertThat(seen).isEqualTo(before);
        // Not the first of them all: another test may have moved the dates of the operator's series ahead.
        assertThat(ids(reseller.get("/invoices").json())).hasSize(5).containsSubsequence(before);
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("id"))
                .toList();
    }
}
