package io.nimbill.rating;

import io.nimbill.agreement.KindPolicies;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.exchange.RateTerms;
import io.nimbill.pricing.Tariff;
import java.util.Currency;

/**
 * What holds between a seller and a buyer on one UTC day.
 *
 * @param agreementId database id of the agreement
 * @param billingAccountId where the charges collect
 * @param currency of the charges of this edge
 * @param exchangePolicy which rate converts into it
 * @param policies what is done with each charge kind
 * @param tierScope how wide quantities meet in tiers
 * @param tariff prices; null when no book is assigned
 * @param rates a rate that was agreed, and by how much rates of the table are raised
 */
public record EdgeTerms(
        long agreementId,
        long billingAccountId,
        Currency currency,
        ExchangePolicy exchangePolicy,
        KindPolicies policies,
        TierScope tierScope,
        Tariff tariff,
        RateTerms rates) {

    /** Terms without a rate or spread of their own. */
    public EdgeTerms(
            long agreementId,
            long billingAccountId,
            Currency currency,
            ExchangePolicy exchangePolicy,
            KindPolicies policies,
            TierScope tierScope,
            Tariff tariff) {
        this(agreementId, billingAccountId, currency, exchangePolicy, policies, tierScope, tariff, RateTerms.none());
    }
}
