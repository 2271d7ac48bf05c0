package io.nimbill.agreement;

import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.exchange.RateTerms;
import io.nimbill.work.Refusal;
import java.time.ZoneId;
import java.util.Currency;

/**
 * The terms of an agreement.
 *
 * @param currency of charges and documents on the edge
 * @param exchangePolicy which rate converts costs into it
 * @param paymentTermsDays days from the issue of a document until it is due; 0 to 365
 * @param timeZone zone of the documents' dates
 * @param policies what is done with each charge kind
 * @param tierScope how wide quantities meet in tiers
 * @param fees what is owed beside the charges of rows
 * @param restatement what becomes of differences to what was billed
 * @param rates a rate that was agreed, and by how much rates of the table are raised
 */
public record AgreementTerms(
        Currency currency,
        ExchangePolicy exchangePolicy,
        int paymentTermsDays,
        ZoneId timeZone,
        KindPolicies policies,
        TierScope tierScope,
        Fees fees,
        Restatement restatement,
        RateTerms rates) {

    private static final int LONGEST_TERMS = 365;
    private static final int PROPOSED_TERMS = 30;

    public AgreementTerms {
        policies.requirePossible();
        if (paymentTermsDays < 0 || paymentTermsDays > LONGEST_TERMS) {
            throw new Refusal("terms-out-of-bounds", "paymentTermsDays", "Payment terms lie between 0 and 365 days.");
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw new Refusal("currency-without-minor-unit", "currency", currency + " cannot be billed.")
                    .with(currency);
        }
    }

    /** Terms without fees and rates of their own, restated as proposed. */
    public AgreementTerms(
            Currency currency,
            ExchangePolicy exchangePolicy,
            int paymentTermsDays,
            ZoneId timeZone,
            KindPolicies policies,
            TierScope tierScope) {
        this(
                currency,
                exchangePolicy,
                paymentTermsDays,
                timeZone,
                policies,
                tierScope,
                Fees.none(),
                Restatement.proposed(),
                RateTerms.none());
    }

    /** What the form proposes: the rate of the usage day, thirty days, the policies as proposed for each kind, no fees. */
    public static AgreementTerms proposed(Currency currency, ZoneId timeZone) {
        return new AgreementTerms(
                currency,
                ExchangePolicy.USAGE_DAY,
                PROPOSED_TERMS,
                timeZone,
                KindPolicies.proposed(),
                TierScope.ACCOUNT);
    }

    public AgreementTerms withPolicies(KindPolicies others) {
        return new AgreementTerms(
                currency, exchangePolicy, paymentTermsDays, timeZone, others, tierScope, fees, restatement, rates);
    }

    public AgreementTerms withExchangePolicy(ExchangePolicy other) {
        return new AgreementTerms(
                currency, other, paymentTermsDays, timeZone, policies, tierScope, fees, restatement, rates);
    }

    public AgreementTerms withTierScope(TierScope other) {
        return new AgreementTerms(
                currency, exchangePolicy, paymentTermsDays, timeZone, policies, other, fees, restatement, rates);
    }

    public AgreementTerms withFees(Fees others) {
        return new AgreementTerms(
                currency, exchangePolicy, paymentTermsDays, timeZone, policies, tierScope, others, restatement, rates);
    }

    public AgreementTerms withRestatement(Restatement other) {
        return new AgreementTerms(
                currency, exchangePolicy, paymentTermsDays, timeZone, policies, tierScope, fees, other, rates);
    }

    public AgreementTerms withRates(RateTerms others) {
        return new AgreementTerms(
                currency, exchangePolicy, paymentTermsDays, timeZone, policies, tierScope, fees, restatement, others);
    }
}
