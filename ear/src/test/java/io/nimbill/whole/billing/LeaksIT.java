package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.reconciliation.Leak;
import io.nimbill.reconciliation.LeakFinder;
import io.nimbill.reconciliation.LeakKind;
import io.nimbill.whole.InServer;
import io.nimbill.whole.Row;
import io.nimbill.whole.Rows;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sorting;
import io.nimbill.work.Sql;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@InServer
class LeaksIT {

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private LeakFinder finder;

    @Test
    void what_is_sold_for_nothing_or_below_its_cost_is_found_with_its_amount() {
        Scene scene = scenes.resellerWithClients(
                "Leaking", 1, LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1));
        scene.usage(0, "Amazon EC2", "10", "11", "10.5");
        scene.usage(0, "Amazon S3", "3", "4", "0");
        scene.usage(0, "Amazon RDS", "3", "4", "5");

        Operation run = runs.run("find-leaks", Map.of());
        assertThat(run.state()).as("%s", run.message()).isEqualTo(Operation.State.COMPLETED);
        List<Leak> found = of(scene);
        assertThat(found)
                .filteredOn(leak -> leak.kind() == LeakKind.BELOW_BUY)
                .singleElement()
                .satisfies(leak -> assertThat(leak.amount()).isEqualByComparingTo("0.5"))
                .satisfies(leak -> assertThat(leak.detail()).isEqualTo("Amazon EC2"));
        assertThat(found)
                .filteredOn(leak -> leak.kind() == LeakKind.ZERO_PRICE)
                .singleElement()
                .satisfies(leak -> assertThat(leak.amount()).isEqualByComparingTo("4"));
        assertThat(found).hasSize(2);
    }

    @Test
    void seats_that_differ_from_what_was_ordered_are_found_both_ways() {
        Scene scene = scenes.resellerWithClients(
                "Seated", 2, LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1));
        scene.usage(0, "Office", "1", "2", "3");
        scene.usage(1, "Office", "1", "2", "3");
        String sku = "CFQ" + PublicId.random().value().substring(0, 8).toUpperCase(Locale.ROOT);
        seats(scene, 0, sku + "/0001", "10", "100");
        seats(scene, 0, sku + "/0001", "10", "-100");
        seats(scene, 0, sku + "/0001", "12", "120");
        order(scene, 0, sku + "-0001", "9");
        order(scene, 1, sku + "-0001", "5");

        Operation run = runs.run("find-leaks", Map.of());
        assertThat(run.state()).as("%s", run.message()).isEqualTo(Operation.State.COMPLETED);
        List<Leak> found = new ArrayList<>();
        scenes.asSystem(() -> found.addAll(finder.leaks(null, Sorting.NONE)));
        takeBack(scene);
        assertThat(found)
                .filteredOn(leak -> leak.kind() == LeakKind.SEATS_NOT_ORDERED && isOf(leak, scene, 0))
                .singleElement()
                .satisfies(leak -> assertThat(leak.detail()).endsWith(": 12 / 9"))
                .satisfies(leak -> assertThat(leak.amount()).as("3 of 12").isEqualByComparingTo("30"));
        assertThat(found)
                .filteredOn(leak -> leak.kind() == LeakKind.SEATS_NOT_BILLED && isOf(leak, scene, 1))
                .singleElement()
                .satisfies(leak -> assertThat(leak.detail()).endsWith(": 0 / 5"))
                .satisfies(leak -> assertThat(leak.amount()).isNull());
    }

    /** The lines have no charges: nothing that proves the books may find them. */
    private void takeBack(Scene scene) {
        scenes.sql()
                .update(
                        "DELETE r FROM daily_row r JOIN current_delivery c ON c.period_start = r.period_start"
                                + " AND c.delivery_id = r.delivery_id JOIN dataset d ON d.id = c.dataset_id"
                                + " JOIN partner_account p ON p.id = d.partner_account_id"
                                + " WHERE p.public_id = ? AND r.kind = 'PURCHASE'",
                        scene.partnerAccount());
    }

    private static boolean isOf(Leak leak, Scene scene, int client) {
        return leak.subjectId().equals(scene.clients.get(client).publicId().prefixed("pty"));
    }

    /** A line of an invoice of Microsoft that reaches to the end of the month. */
    private void seats(Scene scene, int client, String sku, String quantity, String cost) {
        Sql sql = scenes.sql();
        long delivery = sql.one(
                        row -> row.getLong(1),
                        "SELECT c.delivery_id FROM current_delivery c JOIN dataset d ON d.id = c.dataset_id"
                                + " JOIN partner_account p ON p.id = d.partner_account_id WHERE p.public_id = ?",
                        scene.partnerAccount())
                .orElseThrow();
        sql.update("UPDATE delivery SET format = 'PARTNER_CENTER_NEW_COMMERCE' WHERE id = ?", delivery);
        List<Long> accounts = sql.list(
                row -> row.getLong(1),
                "SELECT cloud_account_id FROM delivery_account WHERE delivery_id = ? ORDER BY 1",
                delivery);
        long account = accounts.get(client);
        if (sql.list(
                        row -> row.getLong(1),
                        "SELECT id FROM cloud_account_assignment WHERE cloud_account_id = ?",
                        account)
                .isEmpty()) {
            Row.in("cloud_account_assignment")
                    .with("id", 7_000_000 + account)
                    .with("public_id", PublicId.random())
                    .with("cloud_account_id", account)
                    .with("client_id", scene.clients.get(client).id())
                    .with("valid_from", scene.month)
                    .with("recorded_at", scene.month.atStartOfDay())
                    .with("version", 0)
                    .insert(sql);
        }
        long skuId = sql.insert(
                "INSERT INTO usage_sku (vendor_id, code) SELECT id, ? FROM vendor WHERE code = 'microsoft'"
                        + " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(usage_sku.id)",
                sku);
        long service = sql.one(row -> row.getLong(1), "SELECT id FROM usage_service WHERE code = 'Office'")
                .orElseThrow();
        int number = sql.one(
                        row -> row.getInt(1),
                        "SELECT MAX(row_no) + 1 FROM daily_row WHERE period_start = ? AND delivery_id = ?",
                        scene.month,
                        delivery)
                .orElseThrow();
        Rows.dailyRow(scene.month, delivery, account, number, scene.month, service)
                .with("charge_period_end", scene.month.plusMonths(1))
                .with("sku_id", skuId)
                .with("kind", "PURCHASE")
                .with("pricing_quantity", new BigDecimal(quantity))
                .with("billed_cost", new BigDecimal(cost))
                .insert(sql);
    }

    private void order(Scene scene, int client, String code, String quantity) {
        Sql sql = scenes.sql();
        long id = 7_000_000 + scene.clients.get(client).id();
        long product = sql.one(row -> row.getLong(1), "SELECT id FROM product WHERE code = ?", code)
                .orElseGet(() -> product(scene, id, code));
        Row.in("offer")
                .with("id", id)
                .with("public_id", PublicId.random())
                .with("seller_id", scene.reseller.id())
                .with("code", code + client)
                .with("name", "Seats")
                .with("state", "DRAFT")
                .with("model", "PER_UNIT")
                .with("billing_interval", "MONTH")
                .with("timing", "IN_ADVANCE")
                .with("term_months", 1)
                .with("renews", true)
                .with("calendar_aligned", false)
                .with("free_days", 0)
                .with("tax_class", "STANDARD")
                .with("created_at", scene.month.atStartOfDay())
                .with("version", 0)
                .insert(sql);
        Row.in("offer_item")
                .with("offer_id", id)
                .with("product_id", product)
                .with("quantity", 1)
                .insert(sql);
        Row.in("subscription")
                .with("id", id)
                .with("public_id", PublicId.random())
                .with("offer_id", id)
                .with("client_id", scene.clients.get(client).id())
                .with("ordered_at", scene.month.atStartOfDay())
                .with("starts_on", scene.month)
                .with("version", 0)
                .insert(sql);
        Row.in("subscription_event")
                .with("id", id)
                .with("subscription_id", id)
                .with("kind", "STARTED")
                .with("effective_on", scene.month)
                .with("quantity", new BigDecimal(quantity))
                .with("recorded_at", scene.month.atStartOfDay())
                .insert(sql);
    }

    private long product(Scene scene, long id, String code) {
        Row.in("product")
                .with("id", id)
                .with("public_id", PublicId.random())
                .with("seller_id", scene.reseller.id())
                .with("code", code)
                .with("name", "Office")
                .with("unit", "seat")
                .with("created_at", scene.month.atStartOfDay())
                .with("version", 0)
                .insert(scenes.sql());
        return id;
    }

    private List<Leak> of(Scene scene) {
        List<Leak> found = new ArrayList<>();
        scenes.asSystem(() -> finder.leaks(null, Sorting.NONE).stream()
                .filter(leak -> leak.sellerId().equals(scene.reseller.publicId().prefixed("pty")))
                .forEach(found::add));
        return found;
    }
}
