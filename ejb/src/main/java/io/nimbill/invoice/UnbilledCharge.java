package io.nimbill.invoice;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is due on one key: the rounded whole less what issued lines have settled.
 *
 * @param account public id of the cloud account; null for fees and subscriptions, as its number and name, vendor and service
 * @param serviceName what a fee or subscription is called
 * @param kind charge kind, or FEE or SUBSCRIPTION
 * @param sourceId database id of the agreement or subscription; null for usage
 * @param amount in {@code currency}, at its minor unit
 */
public record UnbilledCharge(
        long sellerId,
        long buyerId,
        LocalDate periodStart,
        String account,
        String accountNumber,
        String accountName,
        String vendorName,
        String service,
        String serviceName,
        String kind,
        Long sourceId,
        String currency,
        BigDecimal amount)
        implements Serializable {

    static UnbilledCharge of(KeyBalance balance) {
        return new UnbilledCharge(
                balance.sellerId(),
                balance.buyerId(),
                balance.key().period(),
                balance.account(),
                balance.accountNumber(),
                balance.accountName(),
                balance.vendorName(),
                balance.service(),
                balance.serviceName(),
                balance.key().kind(),
                balance.key().isOwn() ? balance.key().own().sourceId() : null,
                balance.currency().getCurrencyCode(),
                balance.due().amount());
    }
}
