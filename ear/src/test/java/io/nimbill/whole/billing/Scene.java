package io.nimbill.whole.billing;

import io.nimbill.party.Party;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A reseller, its clients with one cloud account each, and what they used in a month. */
class Scene {

    final LocalDate month;
    final long operator;
    final Party reseller;
    final List<Party> clients = new ArrayList<>();
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
        sql().update(
                        "INSERT INTO partner_account (id, public_id, vendor_id, seller_id, name, external_id, created_at, version)"
                                + " VALUES (?, ?, 1, ?, 'Payer', ?, UTC_TIMESTAMP(6), 0)",
                        partnerAccount,
                        partnerAccountId,
                        operator,
                        partnerAccountId.value());
        sql().update(
                        "INSERT INTO dataset (id, public_id, partner_account_id, name, format, source_kind, role, created_at, version)"
                                + " VALUES (?, ?, ?, 'Scene', 'AUTO', 'UPLOAD', 'BILLING', UTC_TIMESTAMP(6), 0)",
                        dataset,
                        PublicId.random(),
                        partnerAccount);
        sql().update(
                        "INSERT INTO delivery (id, public_id, dataset_id, identity, version_at, period_start, period_end, state,"
                                + " received_at, received_by, file_rows, billed_cost, currency, version) VALUES (?, ?, ?, 'scene', UTC_TIMESTAMP(6),"
                                + " ?, ?, 'CURRENT', UTC_TIMESTAMP(6), 'test', 0, 0, 'EUR', 0)",
                        delivery,
                        PublicId.random(),
                        dataset,
                        month,
                        month.plusMonths(1));
        sql().update(
                        "INSERT INTO current_delivery (dataset_id, period_start, delivery_id, switched_at) VALUES (?, ?, ?, UTC_TIMESTAMP(6))",
                        dataset,
                        month,
                        delivery);
        sql().update(
                        "INSERT INTO vendor_period (partner_account_id, period_start, period_end, state, changed_at, changed_by, version)"
                                + " VALUES (?, ?, ?, 'CLOSED', UTC_TIMESTAMP(6), 'test', 0)",
                        partnerAccount,
                        month,
                        month.plusMonths(1));
        clients.forEach(client -> openAccount());
    }

    void vendorBill(String state) {
        sql().update("UPDATE vendor_period SET state = ? WHERE partner_account_id = ?", state, partnerAccount);
    }

    /** Public id of the account with the vendor. */
    PublicId partnerAccount() {
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
    void usage(int client, String service, String cost, String resellerPays, String clientPays) {
        int row = ++rows;
        long serviceId = service(service);
        long account = accounts.get(client);
        sql().update(
                        "INSERT INTO daily_row (period_start, delivery_id, cloud_account_id, row_no, usage_day, charge_period_end,"
                                + " service_id, sku_id, region_id, kind, charge_type_id, charge_class, commitment_id, vendor_invoice_id, resource_id,"
                                + " tags_id, unit_id, currency, billed_cost, vendor_rows) VALUES (?, ?, ?, ?, ?, ?, ?, 1, 1, 'USAGE', 1, '', 1, 1, 1, 1, 1,"
                                + " 'EUR', ?, 1)",
                        month,
                        delivery,
                        account,
                        row,
                        month,
                        month.plusDays(1),
                        serviceId,
                        Scenes.decimal(cost));
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
        charge(row, 0, client, serviceId, Scenes.decimal(cost), Scenes.decimal(resellerPays));
        charge(row, 1, client, serviceId, Scenes.decimal(resellerPays), Scenes.decimal(clientPays));
        total(account);
    }

    /** Another price for all rows of a client on its own edge. */
    void reprice(int client, String service, String clientPays) {
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

    private void charge(int row, int level, int client, long service, BigDecimal cost, BigDecimal amount) {
        long seller = level == 0 ? operator : reseller.id();
        long buyer = level == 0 ? reseller.id() : clients.get(client).id();
        sql().update(
                        "INSERT INTO charge (period_start, dataset_id, cloud_account_id, row_no, level, delivery_id, usage_day, seller_id,"
                                + " buyer_id, disposition, service_id, kind, tax_class, billing_account_id, cost, cost_currency, converted_cost, amount,"
                                + " currency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'SOLD', ?, 'USAGE', 'STANDARD', ?, ?, 'EUR', ?, ?, 'EUR')",
                        month,
                        dataset,
                        accounts.get(client),
                        row,
                        level,
                        delivery,
                        month,
                        seller,
                        buyer,
                        service,
                        scenes.billingAccount(seller, buyer),
                        cost,
                        cost,
                        amount);
    }

    private void total(long account) {
        sql().update(
                        "DELETE FROM charge_total WHERE period_start = ? AND dataset_id = ? AND cloud_account_id = ?",
                        month,
                        dataset,
                        account);
        sql().update(
                        "INSERT INTO charge_total (period_start, dataset_id, cloud_account_id, level, seller_id, buyer_id, billing_account_id,"
                                + " vendor_id, service_id, kind, tax_class, disposition, reason, cost_currency, currency, usage_day, row_count, cost,"
                                + " converted_cost, amount) SELECT period_start, dataset_id, cloud_account_id, level, seller_id, buyer_id,"
                                + " billing_account_id, 1, service_id, kind, tax_class, disposition, '', cost_currency, currency, usage_day, COUNT(*),"
                                + " SUM(cost), SUM(converted_cost), SUM(amount) FROM charge WHERE period_start = ? AND dataset_id = ? AND"
                                + " cloud_account_id = ? GROUP BY period_start, dataset_id, cloud_account_id, level, seller_id, buyer_id,"
                                + " billing_account_id, service_id, kind, tax_class, disposition, cost_currency, currency, usage_day",
                        month,
                        dataset,
                        account);
    }

    private void openAccount() {
        long account = scenes.newCloudAccount();
        accounts.add(account);
        String id = "1000000" + account;
        sql().update(
                        "INSERT INTO cloud_account (id, public_id, vendor_id, partner_account_id, external_id, kind, name, first_seen_at,"
                                + " version) VALUES (?, ?, 1, ?, ?, 'ACCOUNT', ?, UTC_TIMESTAMP(6), 0)",
                        account,
                        PublicId.random(),
                        partnerAccount,
                        id,
                        "shop-" + accounts.size());
        String hash = "0".repeat(64);
        sql().update(
                        "INSERT INTO delivery_account (delivery_id, cloud_account_id, content_hash, daily_rows, billed_cost)"
                                + " VALUES (?, ?, ?, 0, 0)",
                        delivery,
                        account,
                        hash);
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
