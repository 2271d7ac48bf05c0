package io.nimbill.whole.billing;

import io.nimbill.party.Party;
import io.nimbill.usage.PeriodStep;
import io.nimbill.whole.MonthSums;
import io.nimbill.whole.Rows;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A reseller, its clients with one cloud account each, and what they used in a month. */
public final class Scene {

    public final LocalDate month;
    final long operator;
    public final Party reseller;
    public final List<Party> clients = new ArrayList<>();
    private final List<Long> accounts = new ArrayList<>();
    private final Scenes scenes;
    private PublicId partnerAccountId;
    private long partnerAccount;
    private long dataset;
    private long delivery;
    private int rows;

    Scene(Scenes scenes, LocalDate month, long operator, Party reseller) {
        this.scenes = scenes;
        this.month = month;
        this.operator = operator;
        this.reseller = reseller;
    }

    void add(Party client) {
        clients.add(client);
    }

    void openVendorBill(long account, long datasetId, long deliveryId) {
        partnerAccount = account;
        dataset = datasetId;
        delivery = deliveryId;
        partnerAccountId = PublicId.random();
        Rows.partnerAccount(partnerAccount, operator, month)
                .with("public_id", partnerAccountId)
                .insert(sql());
        Rows.dataset(dataset, partnerAccount, month).insert(sql());
        Rows.delivery(delivery, dataset, month)
                .with("file_rows", 0)
                .with("billed_cost", 0)
                .with("currency", "EUR")
                .insert(sql());
        Rows.currentDelivery(delivery, dataset, month).insert(sql());
        Rows.vendorPeriod(partnerAccount, month, "CLOSED").insert(sql());
        clients.forEach(client -> openAccount());
    }

    public void vendorBill(String state) {
        sql().update("UPDATE vendor_period SET state = ? WHERE partner_account_id = ?", state, partnerAccount);
    }

    /** Where the close of the vendor's bill stands. */
    void step(PeriodStep step) {
        sql().update(
                        "UPDATE vendor_period SET state = ?, step = ? WHERE partner_account_id = ?",
                        step.state(),
                        step,
                        partnerAccount);
    }

    /** Public id of the account with the vendor. */
    public PublicId partnerAccount() {
        return partnerAccountId;
    }

    /** What the operator's books say it owes the vendor for the month; debts are below zero. */
    BigDecimal owedToVendor() {
        return sql().one(
                        row -> row.getBigDecimal(1),
                        "SELECT COALESCE(SUM(e.amount), 0) FROM ledger_entry e JOIN ledger_account a"
                                + " ON a.id = e.account_id WHERE a.type = 'VENDOR_PAYABLE' AND a.counterparty_id = ?",
                        partnerAccount)
                .orElseThrow();
    }

    /** One daily row of a client: its cost, what the reseller pays for it, what the client pays. */
    public void usage(int client, String service, String cost, String resellerPays, String clientPays) {
        int row = ++rows;
        long serviceId = service(service);
        long account = accounts.get(client);
        Rows.dailyRow(month, delivery, account, row, month, serviceId)
                .with("billed_cost", Scenes.decimal(cost))
                .insert(sql());
        sql().update(
                        "UPDATE delivery SET file_rows = file_rows + 1, billed_cost = billed_cost + ? WHERE id = ?",
                        Scenes.decimal(cost),
                        delivery);
        sql().update(
                        "UPDATE delivery_account SET billed_cost = billed_cost + ?, daily_rows = daily_rows + 1 WHERE delivery_id = ?"
                                + " AND cloud_account_id = ?",
                        Scenes.decimal(cost),
                        delivery,
                        account);
        control();
        charge(row, 0, client, serviceId, Scenes.decimal(cost), Scenes.decimal(resellerPays));
        charge(row, 1, client, serviceId, Scenes.decimal(resellerPays), Scenes.decimal(clientPays));
        total(account);
    }

    /**
     * A newer version with the same rows takes the place of the present one, and half a year goes by.
     *
     * @param citing whether documents were drafted while the old one counted; else before
     * @return public id of the version that no longer counts
     */
    PublicId supersede(long newDelivery, boolean citing) {
        PublicId old = sql().one(
                        row -> new PublicId(row.getString(1)), "SELECT public_id FROM delivery WHERE id = ?", delivery)
                .orElseThrow();
        sql().update(
                        "INSERT INTO delivery (id, public_id, dataset_id, identity, version_at, period_start, period_end, state,"
                                + " received_at, received_by, switched_at, rated_at, file_rows, billed_cost, currency, version)"
                                + " SELECT ?, ?, dataset_id, 'scene-2', version_at, period_start, period_end, 'CURRENT', received_at,"
                                + " received_by, UTC_TIMESTAMP(6) - INTERVAL 180 DAY, UTC_TIMESTAMP(6) - INTERVAL 180 DAY, file_rows,"
                                + " billed_cost, currency, 0 FROM delivery WHERE id = ?",
                        newDelivery,
                        PublicId.random(),
                        delivery);
        sql().update(
                        "INSERT INTO control_total (delivery_id, group_kind, group_value, currency, measure, row_count, total)"
                                + " SELECT ?, group_kind, group_value, currency, measure, row_count, total FROM control_total"
                                + " WHERE delivery_id = ?",
                        newDelivery,
                        delivery);
        sql().update(
                        "INSERT INTO delivery_account (delivery_id, cloud_account_id, content_hash, daily_rows, billed_cost)"
                                + " SELECT ?, cloud_account_id, content_hash, daily_rows, billed_cost FROM delivery_account"
                                + " WHERE delivery_id = ?",
                        newDelivery,
                        delivery);
        sql().update(
                        "INSERT INTO daily_row (period_start, delivery_id, cloud_account_id, row_no, usage_day, charge_period_end,"
                                + " service_id, sku_id, region_id, kind, charge_type_id, charge_class, commitment_id, vendor_invoice_id,"
                                + " resource_id, tags_id, unit_id, currency, billed_cost, vendor_rows) SELECT period_start, ?,"
                                + " cloud_account_id, row_no, usage_day, charge_period_end, service_id, sku_id, region_id, kind,"
                                + " charge_type_id, charge_class, commitment_id, vendor_invoice_id, resource_id, tags_id, unit_id, currency,"
                                + " billed_cost, vendor_rows FROM daily_row WHERE period_start = ? AND delivery_id = ?",
                        newDelivery,
                        month,
                        delivery);
        sql().update(
                        "UPDATE delivery SET state = 'SUPERSEDED', switched_at = UTC_TIMESTAMP(6) - INTERVAL 200 DAY WHERE id = ?",
                        delivery);
        sql().update("UPDATE current_delivery SET delivery_id = ? WHERE delivery_id = ?", newDelivery, delivery);
        sql().update(
                        "UPDATE invoice_draft SET created_at = UTC_TIMESTAMP(6) - INTERVAL ? DAY WHERE seller_id = ?",
                        citing ? 190 : 300,
                        reseller.id());
        delivery = newDelivery;
        return old;
    }

    /** Daily rows that a version has. */
    long rowsOf(PublicId version) {
        return sql().one(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM daily_row r JOIN delivery d ON d.id = r.delivery_id"
                                + " AND d.period_start = r.period_start WHERE d.public_id = ?",
                        version)
                .orElse(0L);
    }

    /** A row of a client belongs to one of its cost centres. */
    void bears(int client, int row, long costCentre) {
        sql().update(
                        "UPDATE charge SET cost_centre_id = ? WHERE period_start = ? AND dataset_id = ? AND cloud_account_id = ?"
                                + " AND level = 1 AND row_no = ?",
                        costCentre,
                        month,
                        dataset,
                        accounts.get(client),
                        row);
        total(accounts.get(client));
    }

    /** Another price for all rows of a client on its own edge. */
    public void reprice(int client, String service, String clientPays) {
        sql().update(
                        "UPDATE charge SET amount = ? WHERE period_start = ? AND dataset_id = ? AND cloud_account_id = ? AND level = 1"
                                + " AND service_id = ?",
                        Scenes.decimal(clientPays),
                        month,
                        dataset,
                        accounts.get(client),
                        service(service));
        total(accounts.get(client));
    }

    /** The sum of the file is that of its rows. */
    private void control() {
        sql().update("DELETE FROM control_total WHERE delivery_id = ?", delivery);
        sql().update(
                        "INSERT INTO control_total (delivery_id, group_kind, group_value, currency, measure, row_count, total)"
                                + " SELECT delivery_id, 'WHOLE', '', currency, 'BilledCost', COUNT(*), SUM(billed_cost)"
                                + " FROM daily_row WHERE period_start = ? AND delivery_id = ? GROUP BY delivery_id, currency",
                        month,
                        delivery);
    }

    private void charge(int row, int level, int client, long service, BigDecimal cost, BigDecimal amount) {
        long seller = level == 0 ? operator : reseller.id();
        long buyer = level == 0 ? reseller.id() : clients.get(client).id();
        Rows.charged("charge", month, service, cost, amount)
                .with("dataset_id", dataset)
                .with("cloud_account_id", accounts.get(client))
                .with("row_no", row)
                .with("level", level)
                .with("delivery_id", delivery)
                .with("seller_id", seller)
                .with("buyer_id", buyer)
                .with("billing_account_id", scenes.billingAccount(seller, buyer))
                .insert(sql());
    }

    private void total(long account) {
        Rows.dispositions(sql(), month, dataset);
        sql().update(
                        "DELETE FROM charge_total WHERE period_start = ? AND dataset_id = ? AND cloud_account_id = ?",
                        month,
                        dataset,
                        account);
        sql().update(
                        "INSERT INTO charge_total (period_start, dataset_id, cloud_account_id, level, seller_id, buyer_id, billing_account_id,"
                                + " vendor_id, service_id, kind, tax_class, disposition, reason, cost_currency, currency, usage_day, row_count, cost,"
                                + " converted_cost, amount, cost_centre_id) SELECT period_start, dataset_id, cloud_account_id, level, seller_id, buyer_id,"
                                + " billing_account_id, 1, service_id, kind, tax_class, disposition, '', cost_currency, currency, usage_day, COUNT(*),"
                                + " SUM(cost), SUM(converted_cost), SUM(amount), COALESCE(cost_centre_id, 0) FROM charge WHERE period_start = ? AND dataset_id = ? AND"
                                + " cloud_account_id = ? GROUP BY period_start, dataset_id, cloud_account_id, level, seller_id, buyer_id,"
                                + " billing_account_id, service_id, kind, tax_class, disposition, cost_currency, currency, usage_day,"
                                + " COALESCE(cost_centre_id, 0)",
                        month,
                        dataset,
                        account);
        MonthSums.write(sql(), month, dataset, account);
        for (String marks : List.of("due_mark", "fee_mark")) {
            sql().update(
                            "INSERT INTO " + marks + " (billing_account_id, period_start)"
                                    + " SELECT DISTINCT billing_account_id, period_start"
                                    + " FROM charge_total WHERE period_start = ? AND dataset_id = ? AND cloud_account_id = ?",
                            month,
                            dataset,
                            account);
        }
    }

    private void openAccount() {
        long account = scenes.newCloudAccount();
        accounts.add(account);
        Rows.cloudAccount(account, partnerAccount, month)
                .with("name", "shop-" + accounts.size())
                .insert(sql());
        String hash = "0".repeat(64);
        Rows.deliveryAccount(delivery, account, hash, 0).insert(sql());
        sql().update(
                        "INSERT INTO rated_account (period_start, dataset_id, cloud_account_id, content_hash, delivery_id, stale, rated_at)"
                                + " VALUES (?, ?, ?, ?, ?, FALSE, UTC_TIMESTAMP(6))",
                        month,
                        dataset,
                        account,
                        hash,
                        delivery);
    }

    private long service(String name) {
        return sql().one(row -> row.getLong(1), "SELECT id FROM usage_service WHERE vendor_id = 1 AND code = ?", name)
                .orElseGet(() ->
                        sql().insert("INSERT INTO usage_service (vendor_id, code, name) VALUES (1, ?, ?)", name, name));
    }

    private Sql sql() {
        return scenes.sql();
    }
}
