package io.nimbill.web.api;

import io.nimbill.agreement.Agreement;
import io.nimbill.agreement.AgreementTerms;
import io.nimbill.agreement.RestatementPolicy;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.work.PublicId;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement as the API shows it. */
@Schema(name = "Agreement", description = "What a seller and a buyer have agreed")
public record AgreementView(
        @Schema(examples = "agr_0123456789abcdef0123456789abcdef")
        String id,

        String sellerId,
        String buyerId,
        @Schema(description = "First UTC day") LocalDate validFrom,
        @Schema(description = "The day after the last") LocalDate validTo,
        @Schema(description = "ISO 4217") String currency,
        ExchangePolicy exchangePolicy,

        @Schema(description = "Currency that a fixed rate leads from, ISO 4217")
        String fixedRateFrom,

        @Schema(description = "A decimal") String fixedRate,

        @Schema(description = "Percent, a decimal, by which rates of the table are raised")
        String rateSpread,

        int paymentTermsDays,
        String timeZone,

        @Schema(description = "How wide quantities meet in tiers")
        TierScope tierScope,

        @Schema(description = "One for every kind") List<PolicyFields> policies,

        @Schema(description = "What is owed beside the charges of rows")
        List<FeeView> fees,

        @Schema(description = "How a difference to what was billed reaches the buyer")
        RestatementPolicy restatement,

        @Schema(description = "A decimal: what of a billed month changes by less than this in all is absorbed")
        String absorbBelow) {

    static AgreementView of(Agreement agreement, PublicId seller, PublicId buyer) {
        AgreementTerms terms = agreement.terms();
        return new AgreementView(
                agreement.publicId().prefixed(Ids.AGREEMENT),
                seller.prefixed(Ids.PARTY),
                buyer.prefixed(Ids.PARTY),
                agreement.validFrom(),
                agreement.validTo().orElse(null),
                terms.currency().getCurrencyCode(),
                terms.exchangePolicy(),
                terms.rates().from() == null ? null : terms.rates().from().getCurrencyCode(),
                MoneyView.text(terms.rates().rate()),
                MoneyView.text(terms.rates().spread()),
                terms.paymentTermsDays(),
                terms.timeZone().getId(),
                terms.tierScope(),
                terms.policies().asMap().entrySet().stream()
                        .map(policy -> new PolicyFields(policy.getKey(), policy.getValue()))
                        .toList(),
                terms.fees().all().stream().map(FeeView::of).toList(),
                terms.restatement().policy(),
                MoneyView.text(terms.restatement().absorbBelow()));
    }
}
