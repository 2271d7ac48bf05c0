package io.nimbill.whole.attack;

import io.nimbill.analysis.ChargeIds;
import io.nimbill.analysis.ChargeKey;
import io.nimbill.party.Party;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.whole.Row;
import io.nimbill.whole.Rows;
import io.nimbill.work.IdBlocks;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Charges and documents written straight into the tables, for tests that ask who may see them and not how they came to be. */
@ApplicationScoped
class RightsSales {

    /** What the vendor asks; on each edge below it is a thousand more. */
    static final String VENDOR_COST = "44311.13";

    private static final BigDecimal STEP = new BigDecimal("1000");

    @Resource(lookup = "java:jboss/datasources/NimbillOwnerDS")
    private DataSource database;

    @Inject
    private IdBlocks ids;

    @Inject
    private ChargeIds chargeIds;

    private final PublicId partner = PublicId.random();
    private final PublicId dataset = PublicId.random();
    private final PublicId delivery = PublicId.random();
    private final PublicId operation = PublicId.random();
    private final PublicId approval = PublicId.random();
    private final PublicId opening = PublicId.random();
    private final List<Long> invoices = new ArrayList<>();
    private long partnerId;
    private long datasetId;
    private long deliveryId;
    private long service;
    private long sku;
    private long lastAssignment;

    PublicId partnerAccount() {
        return partner;
    }

    /** A request to issue documents, which waits for a second person. */
    PublicId approval() {
        return approval;
    }

    /** Of an account at the vendor, which came to nothing. */
    PublicId opening() {
        return opening;
    }

    /** A price list of the vendor that is kept no more, with a price. */
    Rows.KeptList priceList() {
        return Rows.priceList(sql(), partner);
    }

    PublicId delivery() {
        return delivery;
    }

    PublicId operation() {
        return operation;
    }

    /** The vendor's side: an account, a delivery, a month, and a run of a job that is over. */
    void begin(Party operator) {
        lastAssignment = sql().one(row -> row.getLong(1), "SELECT COALESCE(MAX(id), 0) FROM price_book_assignment")
                .orElseThrow();
        partnerId = ids.take("partner_account", 1);
        datasetId = ids.take("dataset", 1);
        deliveryId = ids.take("delivery", 1);
        Rows.partnerAccount(partnerId, operator.id(), RightsTree.MONTH)
                .with("public_id", partner)
                .insert(sql());
        Rows.dataset(datasetId, partnerId, RightsTree.MONTH)
                .with("public_id", dataset)
                .insert(sql());
        Rows.delivery(deliveryId, datasetId, RightsTree.MONTH)
                .with("public_id", delivery)
                .insert(sql());
        Rows.currentDelivery(deliveryId, datasetId, RightsTree.MONTH).insert(sql());
        Rows.vendorPeriod(partnerId, RightsTree.MONTH, "CLOSED").insert(sql());
        String code = "matrix-" + datasetId;
        service = sql().insert("INSERT INTO usage_service (vendor_id, code, name) VALUES (1, ?, 'Compute')", code);
        sku = sql().insert("INSERT INTO usage_sku (vendor_id, code) VALUES (1, ?)", code);
        waiting();
        Row.in("operation")
                .with("public_id", operation)
                .with("job", "verify")
                .with("subject", "all books")
                .with("state", "COMPLETED")
                .with("created_at", RightsTree.MONTH.atStartOfDay())
                .insert(sql());
    }

    private void waiting() {
        Row.in("approval_request")
                .with("id", ids.take("approval_request", 1))
                .with("public_id", approval)
                .with("kind", "ISSUE_INVOICES")
                .with("subject_type", "month")
                .with("payload", "{}")
                .with("change_text", "{}")
                .with("basis", "0".repeat(64))
                .with("state", "PENDING")
                .with("requested_by", "somebody")
                .with("requested_name", "Somebody")
                .with("requested_at", RightsTree.MONTH.atStartOfDay())
                .with("version", 0)
                .insert(sql());
        Row.in("account_opening")
                .with("public_id", opening)
                .with("partner_account_id", partnerId)
                .with("name", "Never opened")
                .with("state", "FAILED")
                .with("asked_at", RightsTree.MONTH.atStartOfDay())
                .with("asked_by", "somebody")
                .insert(sql());
    }

    /** One row of use of an account, sold on each edge from the operator to the client. */
    void use(CloudAccount account, List<Party> chain) {
        BigDecimal cost = new BigDecimal(VENDOR_COST);
        Rows.dailyRow(RightsTree.MONTH, deliveryId, account.id(), 1, RightsTree.MONTH, service)
                .with("sku_id", sku)
                .with("billed_cost", cost)
                .insert(sql());
        for (int level = 0; level < chain.size() - 1; level++) {
            Rows.charged("charge", RightsTree.MONTH, service, cost, cost.add(STEP))
                    .with("dataset_id", datasetId)
                    .with("cloud_account_id", account.id())
                    .with("row_no", 1)
                    .with("level", level)
                    .with("delivery_id", deliveryId)
                    .with("seller_id", chain.get(level).id())
                    .with("buyer_id", chain.get(level + 1).id())
                    .insert(sql());
            cost = cost.add(STEP);
        }
    }

    String charge(CloudAccount account, int level) {
        return chargeIds.of(new ChargeKey(
                RightsTree.MONTH, dataset.prefixed("dts"), account.publicId().prefixed("cla"), 1, level));
    }

    PublicId invoice(Party seller, Party buyer) {
        PublicId publicId = PublicId.random();
        long id = ids.take("invoice", 1);
        invoices.add(id);
        Row.in("invoice")
                .with("id", id)
                .with("public_id", publicId)
                .with("draft_id", -id)
                .with("seller_id", seller.id())
                .with("buyer_id", buyer.id())
                .with("billing_account_id", 0)
                .with("series", "MATRIX")
                .with("fiscal_year", 2025)
                .with("sequence_no", id)
                .with("invoice_number", "MATRIX-" + id)
                .with("type_code", "380")
                .with("issue_date", RightsTree.MONTH)
                .with("due_date", RightsTree.MONTH)
                .with("posting_day", RightsTree.MONTH)
                .with("period_start", RightsTree.MONTH)
                .with("period_end", RightsTree.MONTH.plusMonths(1))
                .with("currency", "EUR")
                .with("net_amount", 500)
                .with("tax_amount", 0)
                .with("total_amount", 500)
                .with("content", "{}")
                .with("content_hash", "0".repeat(64))
                .with("issued_at", RightsTree.MONTH.atStartOfDay())
                .insert(sql());
        Row.in("invoice_state")
                .with("invoice_id", id)
                .with("state", "OPEN")
                .with("version", 0)
                .insert(sql());
        rendition(id, "PDF", "application/pdf");
        rendition(id, "UBL", "application/xml");
        return publicId;
    }

    void clear() {
        if (partnerId == 0) {
            return;
        }
        // books that were given to all buyers would price what other tests sell
        sql().update("DELETE FROM price_book_assignment WHERE id > ?", lastAssignment);
        sql().update("DELETE FROM charge WHERE period_start = ? AND dataset_id = ?", RightsTree.MONTH, datasetId);
        sql().update("DELETE FROM daily_row WHERE period_start = ? AND delivery_id = ?", RightsTree.MONTH, deliveryId);
        sql().update("DELETE FROM current_delivery WHERE delivery_id = ?", deliveryId);
        sql().update("DELETE FROM delivery WHERE id = ?", deliveryId);
        sql().update("DELETE FROM dataset WHERE id = ?", datasetId);
        sql().update("DELETE FROM vendor_period WHERE partner_account_id = ?", partnerId);
        sql().update("DELETE FROM operation WHERE public_id = ?", operation);
        sql().update("DELETE FROM approval_request WHERE public_id = ?", approval);
        sql().update("DELETE FROM account_opening WHERE public_id = ?", opening);
        String all = invoices.stream().map(String::valueOf).collect(Collectors.joining(","));
        for (String column : List.of("invoice_rendition.invoice_id", "invoice_state.invoice_id", "invoice.id")) {
            String table = column.substring(0, column.indexOf('.'));
            sql().update("DELETE FROM " + table + " WHERE " + column + " IN (" + all + ")");
        }
    }

    private void rendition(long invoice, String kind, String mediaType) {
        Row.in("invoice_rendition")
                .with("invoice_id", invoice)
                .with("kind", kind)
                .with("media_type", mediaType)
                .with("bytes", "<Invoice/>".getBytes(StandardCharsets.UTF_8))
                .with("sha256", "0".repeat(64))
                .with("rendered_at", RightsTree.MONTH.atStartOfDay())
                .insert(sql());
    }

    private Sql sql() {
        return Sql.on(database);
    }
}
