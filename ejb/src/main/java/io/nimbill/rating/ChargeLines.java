package io.nimbill.rating;

import io.nimbill.allocation.CostCentreTable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Writes charges for {@code LOAD DATA}: tab-separated, {@code \N} for null. No text of a vendor is among them. */
final class ChargeLines {

    /** The columns, in the order of a line. */
    static final String COLUMNS = "period_start, dataset_id, cloud_account_id, row_no, level, delivery_id, usage_day,"
            + " seller_id, buyer_id, disposition, reason, service_id, kind, tax_class, billing_account_id, agreement_id,"
            + " price_book_version_id, price_rule_id, policy, quantity, cost, cost_currency, exchange_rate_id, rate,"
            + " converted_cost, amount, currency, cost_centre_id, discount_percent,"
            + " discount";

    private final String keyBefore;
    private final String delivery;
    private final StringBuilder lines = new StringBuilder(1 << 16);

    ChargeLines(AccountKey key, long deliveryId) {
        keyBefore = key.periodStart() + "\t" + key.datasetId() + "\t" + key.cloudAccountId();
        delivery = Long.toString(deliveryId);
    }

    /**
     * Adds a charge.
     *
     * @param costCentreId where it belongs in the buyer's house; 0 for nowhere
     */
    void add(Charge charge, long costCentreId) {
        UsageRow row = charge.row();
        lines.append(keyBefore);
        value(row.rowNo());
        value(charge.level());
        value(delivery);
        value(row.day());
        value(charge.sellerId());
        value(charge.sale() == null ? null : charge.sale().buyerId());
        value(charge.disposition());
        value(charge.reason());
        value(row.serviceId());
        value(row.subject().kind());
        value(Charge.TAX_CLASS);
        grounds(charge.grounds(), charge.sale() != null);
        decimal(row.quantity());
        decimal(charge.cost());
        value(charge.costCurrency());
        sale(charge);
        value(costCentreId == CostCentreTable.NONE ? null : costCentreId);
        Charge.Reduction reduction =
                charge.sale() == null ? null : charge.sale().reduction();
        decimal(reduction == null ? null : reduction.percent());
        decimal(reduction == null ? null : reduction.amount());
        lines.append('\n');
    }

    private void grounds(Charge.Grounds grounds, boolean sold) {
        boolean known = grounds != null;
        boolean ruled = known && grounds.rule() != null;
        value(sold ? grounds.terms().billingAccountId() : null);
        value(known ? grounds.terms().agreementId() : null);
        value(ruled ? grounds.terms().tariff().versionId() : null);
        value(ruled ? grounds.rule().id() : null);
        value(known ? grounds.policy() : null);
    }

    private void sale(Charge charge) {
        Charge.Sale sale = charge.sale();
        boolean sold = sale != null;
        value(sold ? sale.rate().rateId() : null);
        decimal(sold && !sale.rate().isNone() ? sale.rate().factor() : null);
        decimal(sold ? sale.convertedCost() : null);
        decimal(sold ? sale.amount() : null);
        value(sold ? charge.grounds().terms().currency() : null);
    }

    private void decimal(BigDecimal number) {
        value(number == null ? null : number.toPlainString());
    }

    private void value(Object text) {
        lines.append('\t');
        if (text == null) {
            lines.append("\\N");
        } else {
            lines.append(text);
        }
    }

    private void value(long number) {
        lines.append('\t').append(number);
    }

    /** The lines since the last call, in ASCII. */
    byte[] take() {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.US_ASCII);
        lines.setLength(0);
        return bytes;
    }
}
