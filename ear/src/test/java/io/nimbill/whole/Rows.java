package io.nimbill.whole;

import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Rows of a vendor's month of AWS usage as tests write them where no vendor file is read: whole as the tables demand, to be
 * changed by {@link Row#with}.
 */
public final class Rows {

    private static final int AWS = 1;

    /** The dimension rows for "none", which the migrations create. */
    private static final int NONE = 1;

    private Rows() {}

    public static Row partnerAccount(long id, long seller, LocalDate since) {
        PublicId publicId = PublicId.random();
        return Row.in("partner_account")
                .with("id", id)
                .with("public_id", publicId)
                .with("vendor_id", AWS)
                .with("seller_id", seller)
                .with("name", "Payer")
                .with("external_id", publicId)
                .with("created_at", since.atStartOfDay())
                .with("version", 0);
    }

    /** A subscription to an offer, held from a far day on; nothing of it is due before. */
    public static void subscription(PublicId id, String offer, long client, Sql sql) {
        long number = sql.one(row -> row.getLong(1), "SELECT COALESCE(MAX(id), 0) + 900001 FROM subscription")
                .orElseThrow();
        long offerNumber = sql.one(
                        row -> row.getLong(1),
                        "SELECT id FROM offer WHERE public_id = ?",
                        offer.substring("off_".length()))
                .orElseThrow();
        LocalDate far = LocalDate.of(2090, 1, 1);
        Row.in("subscription")
                .with("id", number)
                .with("public_id", id)
                .with("offer_id", offerNumber)
                .with("client_id", client)
                .with("ordered_at", far.atStartOfDay())
                .with("starts_on", far)
                .with("version", 0)
                .insert(sql);
        Row.in("subscription_event")
                .with("id", number)
                .with("subscription_id", number)
                .with("kind", "STARTED")
                .with("effective_on", far)
                .with("quantity", 1)
                .with("recorded_at", far.atStartOfDay())
                .insert(sql);
    }

    public static Row dataset(long id, long partnerAccount, LocalDate since) {
        return Row.in("dataset")
                .with("id", id)
                .with("public_id", PublicId.random())
                .with("partner_account_id", partnerAccount)
                .with("name", "Costs")
                .with("format", "AUTO")
                .with("source_kind", "UPLOAD")
                .with("role", "BILLING")
                .with("created_at", since.atStartOfDay())
                .with("version", 0);
    }

    /** The delivery of a month, which counts. */
    public static Row delivery(long id, long dataset, LocalDate month) {
        return Row.in("delivery")
                .with("id", id)
                .with("public_id", PublicId.random())
                .with("dataset_id", dataset)
                .with("identity", "test")
                .with("version_at", month.atStartOfDay())
                .with("period_start", month)
                .with("period_end", month.plusMonths(1))
                .with("state", "CURRENT")
                .with("received_at", month.atStartOfDay())
                .with("received_by", "test")
                .with("version", 0);
    }

    public static Row currentDelivery(long delivery, long dataset, LocalDate month) {
        return Row.in("current_delivery")
                .with("dataset_id", dataset)
                .with("period_start", month)
                .with("delivery_id", delivery)
                .with("switched_at", month.atStartOfDay());
    }

    public static Row vendorPeriod(long partnerAccount, LocalDate month, String state) {
        return Row.in("vendor_period")
                .with("partner_account_id", partnerAccount)
                .with("period_start", month)
                .with("period_end", month.plusMonths(1))
                .with("state", state)
                .with("changed_at", month.atStartOfDay())
                .with("changed_by", "test")
                .with("version", 0);
    }

    public static Row cloudAccount(long id, long partnerAccount, LocalDate since) {
        return Row.in("cloud_account")
                .with("id", id)
                .with("public_id", PublicId.random())
                .with("vendor_id", AWS)
                .with("partner_account_id", partnerAccount)
                .with("external_id", "1000000" + id)
                .with("kind", "ACCOUNT")
                .with("first_seen_at", since.atStartOfDay())
                .with("version", 0);
    }

    public static Row deliveryAccount(long delivery, long account, String contentHash, int dailyRows) {
        return Row.in("delivery_account")
                .with("delivery_id", delivery)
                .with("cloud_account_id", account)
                .with("content_hash", contentHash)
                .with("daily_rows", dailyRows)
                .with("billed_cost", 0);
    }

    /** One day of usage in euros. */
    public static Row dailyRow(LocalDate month, long delivery, long account, int number, LocalDate day, long service) {
        return Row.in("daily_row")
                .with("period_start", month)
                .with("delivery_id", delivery)
                .with("cloud_account_id", account)
                .with("row_no", number)
                .with("usage_day", day)
                .with("charge_period_end", day.plusDays(1))
                .with("service_id", service)
                .with("sku_id", NONE)
                .with("region_id", NONE)
                .with("kind", "USAGE")
                .with("charge_type_id", NONE)
                .with("charge_class", "")
                .with("commitment_id", NONE)
                .with("vendor_invoice_id", NONE)
                .with("resource_id", NONE)
                .with("tags_id", NONE)
                .with("unit_id", NONE)
                .with("currency", "EUR")
                .with("vendor_rows", 1);
    }

    /** A charge of that day, sold in euros; also the beginning of its row of sums, by the table's name. */
    public static Row charged(String table, LocalDate day, long service, BigDecimal cost, BigDecimal amount) {
        return Row.in(table)
                .with("period_start", day.withDayOfMonth(1))
                .with("usage_day", day)
                .with("disposition", "SOLD")
                .with("service_id", service)
                .with("kind", "USAGE")
                .with("tax_class", "STANDARD")
                .with("cost", cost)
                .with("cost_currency", "EUR")
                .with("converted_cost", cost)
                .with("amount", amount)
                .with("currency", "EUR");
    }

    /** The sums of a dataset's charges per invoice of the vendor, as rating keeps them beside the charges. */
    public static void dispositions(Sql sql, LocalDate month, long dataset) {
        sql.update("DELETE FROM disposition_total WHERE period_start = ? AND dataset_id = ?", month, dataset);
        sql.update(
                "INSERT INTO disposition_total (period_start, dataset_id, cloud_account_id, vendor_invoice_id, level,"
                        + " seller_id, disposition, reason, sold_on, cost_currency, currency, row_count, cost, amount)"
                        + " SELECT k.period_start, k.dataset_id, k.cloud_account_id, 1, k.level, k.seller_id,"
                        + " k.disposition, COALESCE(k.reason, ''), n.level IS NOT NULL, k.cost_currency,"
                        + " COALESCE(k.currency, ''), COUNT(*), SUM(k.cost), SUM(k.amount) FROM charge k"
                        + " LEFT JOIN charge n ON n.period_start = k.period_start AND n.dataset_id = k.dataset_id"
                        + " AND n.cloud_account_id = k.cloud_account_id AND n.row_no = k.row_no"
                        + " AND n.level = k.level + 1 WHERE k.period_start = ? AND k.dataset_id = ?"
                        + " GROUP BY k.period_start, k.dataset_id, k.cloud_account_id, k.level, k.seller_id,"
                        + " k.disposition, COALESCE(k.reason, ''), n.level IS NOT NULL, k.cost_currency,"
                        + " COALESCE(k.currency, '')",
                month,
                dataset);
    }

    /** A price list of a partner account that is kept no more, with one price that took the place of another. */
    public static KeptList priceList(Sql sql, PublicId partnerAccount) {
        KeptList kept = new KeptList(PublicId.random(), PublicId.random());
        sql.update(
                "INSERT INTO vendor_price_list (public_id, partner_account_id, source, service, region, currency, sheet,"
                        + " kept_since, ended_on, run, prices, defects) SELECT ?, id, 'USAGE', '', '', '', '',"
                        + " UTC_TIMESTAMP(6), '2026-01-01', 1, 1, 0 FROM partner_account WHERE public_id = ?",
                kept.list(),
                partnerAccount);
        sql.update(
                "INSERT INTO vendor_price (list_id, row_key, public_id, service, sku, meter, region, description, term, unit,"
                        + " currency, from_quantity, price, old_price, valid_from, known_since) SELECT id, SHA2('a', 256), ?,"
                        + " 'S', 'K', '', '', '', '', 'h', 'EUR', 0, 2, 1, '2026-01-01', UTC_TIMESTAMP(6)"
                        + " FROM vendor_price_list WHERE public_id = ?",
                kept.price(),
                kept.list());
        return kept;
    }

    /** Public ids of a list and of a price in it. */
    public record KeptList(PublicId list, PublicId price) {}
}
