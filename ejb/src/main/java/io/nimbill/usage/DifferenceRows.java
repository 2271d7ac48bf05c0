package io.nimbill.usage;

import io.nimbill.time.BillingPeriod;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Writes a version of the differences between a vendor's invoices and its files, which counts at once. */
final class DifferenceRows {

    private static final String CODE = "invoice-difference";
    private static final String NAME = "Difference to the invoice";

    private final Sql sql;
    private final Instant now;
    private final long vendorId;
    private final long payerId;

    /**
     * @param payerId database id of the account of the payer itself
     */
    DifferenceRows(Sql sql, Instant now, long vendorId, long payerId) {
        this.sql = sql;
        this.now = now;
        this.vendorId = vendorId;
        this.payerId = payerId;
    }

    /** One daily row for each difference, in their order. */
    void write(long delivery, long dataset, BillingPeriod period, List<InvoiceSum> differences, String by) {
        BigDecimal whole = differences.stream().map(InvoiceSum::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        String content = WordIds.sha256(differences.toString());
        sql.update(
                "INSERT INTO delivery (id, public_id, dataset_id, identity, content_hash, version_at, period_start,"
                        + " period_end, state, received_at, received_by, switched_at, file_rows, daily_rows, billed_cost,"
                        + " currency, final_bill, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'CURRENT', ?, ?, ?, ?, ?, ?, ?,"
                        + " TRUE, 0)",
                delivery,
                PublicId.random(),
                dataset,
                CODE + " " + period.start() + " " + now,
                content,
                now,
                period.start(),
                period.end(),
                now,
                by,
                now,
                differences.size(),
                differences.size(),
                whole,
                differences.get(0).currency());
        sql.update(
                "INSERT INTO delivery_account (delivery_id, cloud_account_id, content_hash, daily_rows, billed_cost)"
                        + " VALUES (?, ?, ?, ?, ?)",
                delivery,
                payerId,
                content,
                differences.size(),
                whole);
        InvoiceDifferences.byCurrency(differences).forEach((currency, total) -> control(delivery, currency, total));
        rows(delivery, period, differences);
        sql.update(
                "INSERT INTO current_delivery (dataset_id, period_start, delivery_id, switched_at) VALUES (?, ?, ?, ?)",
                dataset,
                period.start(),
                delivery,
                now);
    }

    private void control(long delivery, String currency, BigDecimal total) {
        sql.update(
                "INSERT INTO control_total (delivery_id, group_kind, group_value, currency, measure, row_count, total)"
                        + " VALUES (?, 'WHOLE', '', ?, 'BilledCost', 1, ?)",
                delivery,
                currency,
                total);
    }

    private void rows(long delivery, BillingPeriod period, List<InvoiceSum> differences) {
        WordIds words = new WordIds(sql, vendorId);
        long service = words.services(List.of(List.of(CODE, NAME)))[0];
        long[] invoices = words.words(
                "INVOICE", differences.stream().map(InvoiceSum::invoice).toList());
        for (int i = 0; i < invoices.length; i++) {
            sql.update(
                    "INSERT INTO daily_row (period_start, delivery_id, cloud_account_id, row_no, usage_day,"
                            + " charge_period_end, service_id, sku_id, region_id, kind, charge_type_id, charge_class,"
                            + " commitment_id, vendor_invoice_id, resource_id, tags_id, unit_id, currency, billed_cost,"
                            + " vendor_rows) VALUES (?, ?, ?, ?, ?, ?, ?, 1, 1, 'ADJUSTMENT', 1, '', 1, ?, 1, 1, 1, ?, ?, 1)",
                    period.start(),
                    delivery,
                    payerId,
                    i + 1,
                    period.start(),
                    period.start().plusDays(1),
                    service,
                    invoices[i],
                    differences.get(i).currency(),
                    differences.get(i).amount());
        }
    }
}
