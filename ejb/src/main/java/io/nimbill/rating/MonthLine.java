package io.nimbill.rating;

import io.nimbill.vendor.ChargeKind;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * What charges have in common that are added up in one line of cost analysis.
 *
 * @param buyerId 0 where nothing was sold, like {@code billingAccountId}
 * @param clientId who stands at the end of the path; 0 for nobody
 * @param resellerId who sells to the client; 0 for nobody
 * @param reason null where it was sold
 * @param currency of the sale; that of the cost where nothing was sold
 */
record MonthLine(
        long sellerId,
        int level,
        long buyerId,
        long billingAccountId,
        long clientId,
        long resellerId,
        long vendorId,
        long serviceId,
        long skuId,
        long tagsId,
        long costCentreId,
        ChargeKind kind,
        Disposition disposition,
        Reason reason,
        Currency costCurrency,
        Currency currency) {

    /** The columns of {@link #values}. */
    static final String COLUMNS =
            "level, buyer_id, billing_account_id, client_id, reseller_id, vendor_id, service_id, sku_id,"
                    + " tags_id, cost_centre_id, kind, tax_class, disposition, reason, cost_currency, currency";

    /** Within a day. Lines of one usage key that differ in nothing else follow each other by the buyer's own words. */
    static final Comparator<MonthLine> ORDER = Comparator.comparingInt(MonthLine::level)
            .thenComparingLong(MonthLine::sellerId)
            .thenComparingLong(MonthLine::serviceId)
            .thenComparing(MonthLine::kind)
            .thenComparing(line -> line.disposition().name())
            .thenComparing(MonthLine::reasonName)
            .thenComparingLong(MonthLine::buyerId)
            .thenComparingLong(MonthLine::billingAccountId)
            .thenComparing(line -> line.costCurrency().getCurrencyCode())
            .thenComparing(line -> line.currency().getCurrencyCode())
            .thenComparingLong(MonthLine::skuId)
            .thenComparingLong(MonthLine::tagsId)
            .thenComparingLong(MonthLine::costCentreId)
            .thenComparingLong(MonthLine::clientId)
            .thenComparingLong(MonthLine::resellerId);

    static MonthLine of(Charge charge, long costCentreId, Holder holder) {
        boolean sold = charge.sale() != null;
        EdgeTerms terms = sold ? charge.grounds().terms() : null;
        Edge last = holder instanceof Holder.Client client
                ? client.path().get(client.path().size() - 1)
                : null;
        return new MonthLine(
                charge.sellerId(),
                charge.level(),
                sold ? charge.sale().buyerId() : 0,
                sold ? terms.billingAccountId() : 0,
                last == null ? 0 : last.buyerId(),
                last == null ? 0 : last.sellerId(),
                charge.row().subject().vendorId(),
                charge.row().serviceId(),
                charge.row().skuId(),
                charge.row().tagsId(),
                costCentreId,
                charge.row().subject().kind(),
                charge.disposition(),
                charge.reason(),
                charge.costCurrency(),
                sold ? terms.currency() : charge.costCurrency());
    }

    boolean isSold() {
        return disposition == Disposition.SOLD;
    }

    /** Whether what the seller pays has to be converted to what it asks. */
    boolean isConverted() {
        return !costCurrency.equals(currency);
    }

    /** What a document makes one line of. */
    List<Object> saleKey() {
        return List.of(level, sellerId, vendorId, serviceId, kind, buyerId, billingAccountId, currency);
    }

    /** What the document of the level above makes one line of. */
    List<Object> purchaseKey() {
        return List.of(level, sellerId, vendorId, serviceId, kind, costCurrency);
    }

    /** What the database keeps of it beside seller and account, in the order of {@link #COLUMNS}. */
    List<Object> values() {
        return List.of(
                level,
                buyerId,
                billingAccountId,
                clientId,
                resellerId,
                vendorId,
                serviceId,
                skuId,
                tagsId,
                costCentreId,
                kind.name(),
                Charge.TAX_CLASS,
                disposition.name(),
                reasonName(),
                costCurrency.getCurrencyCode(),
                currency.getCurrencyCode());
    }

    private String reasonName() {
        return reason == null ? "" : reason.name();
    }
}
