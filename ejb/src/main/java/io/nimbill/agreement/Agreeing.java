package io.nimbill.agreement;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Backdating;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.SellingScope;
import io.nimbill.pricing.PriceBookKeeping;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Concludes and ends the agreements between a seller and its buyers. */
@Stateless
public class Agreeing {

    @Inject
    private Agreements agreements;

    @Inject
    private Parties parties;

    @Inject
    private SellingScope sellingScope;

    @Inject
    private PriceBookKeeping bookKeeping;

    @Inject
    private Backdating backdating;

    @Inject
    private AgreementApproval approval;

    @Inject
    private Spreading spreading;

    @Inject
    private ResourceTiers resourceTiers;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Event<AgreementChanged> changed;

    /**
     * Concludes an agreement with a buyer. The one that holds on its first day ends there, so that other terms are a new
     * agreement and the days before keep theirs.
     *
     * @param from first UTC day
     * @throws Refusal {@code currency-inside-period} when the currency would change on another day than the first of a
     *     month; {@code later-agreement} when one begins on that day or after it
     */
    @Requires(Permission.MANAGE_PRICES)
    public Agreement conclude(PublicId sellerId, PublicId buyerId, LocalDate from, AgreementTerms terms) {
        return concluded(sellerId, buyerId, from, terms, null);
    }

    private Agreement concluded(
            PublicId sellerId, PublicId buyerId, LocalDate from, AgreementTerms terms, PublicId priceBookId) {
        Party seller = sellingScope.requireSeller(sellerId);
        Party buyer =
                parties.lock(sellingScope.requireBuyer(seller, buyerId).id()).orElseThrow(NotFound::new);
        spreading.requirePossible(seller, terms);
        resourceTiers.requirePossible(terms);
        terms.rates().requireFor(terms.exchangePolicy(), terms.currency());
        List<Agreement> before = agreements.ofEdge(seller.id(), buyer.id());
        if (before.stream().anyMatch(other -> !other.validFrom().isBefore(from))) {
            throw new Refusal("later-agreement", "validFrom", "Another agreement begins on that day or after it.");
        }
        if (!before.isEmpty()) {
            backdating.requirePossible(from);
            approval.require(new AgreementApproval.Conclusion(seller, buyer, from, terms, priceBookId), before);
        }
        before.stream().filter(other -> other.holdsOn(from)).forEach(last -> replace(last, from, terms));
        Agreement agreement = new Agreement(seller.id(), buyer.id(), from, terms);
        agreements.add(agreement);
        if (agreements.defaultBillingAccount(seller.id(), buyer.id()).isEmpty()) {
            agreements.add(BillingAccount.defaultOf(seller.id(), buyer.id()));
        }
        auditTrail.record("agreement-concluded", "agreement", agreement.publicId(), written(from, terms));
        changed.fire(new AgreementChanged(seller.id(), buyer.id(), from));
        return agreement;
    }

    /**
     * Concludes an agreement and lets a price book price the buyer by name from the same day on; refusals as for the
     * agreement alone, and {@code already-assigned} when another book was given to the buyer from that day or later.
     */
    @Requires(Permission.MANAGE_PRICES)
    public Agreement conclude(
            PublicId sellerId, PublicId buyerId, LocalDate from, AgreementTerms terms, PublicId priceBookId) {
        Agreement agreement = concluded(sellerId, buyerId, from, terms, priceBookId);
        bookKeeping.reassignToBuyer(priceBookId, buyerId, from);
        return agreement;
    }

    /** Whether a seller can agree to spread what a vendor bills: whoever buys from the vendor can. */
    @Requires(Permission.VIEW_PRICES)
    public boolean canSpread(PublicId sellerId) {
        return spreading.isPossible(sellingScope.requireSeller(sellerId));
    }

    /** The agreements of an edge, earliest first. */
    @Requires(Permission.VIEW_PRICES)
    public List<Agreement> ofEdge(PublicId sellerId, PublicId buyerId) {
        Party seller = sellingScope.requireSeller(sellerId);
        return agreements.ofEdge(
                seller.id(), sellingScope.requireBuyer(seller, buyerId).id());
    }

    /**
     * Ends an agreement without another.
     *
     * @param day first UTC day on which it no longer holds
     */
    @Requires(Permission.MANAGE_PRICES)
    public Agreement end(PublicId agreementId, LocalDate day) {
        Agreement agreement = own(agreementId);
        if (parties.lock(agreement.buyerId()).isEmpty()) {
            throw new NotFound();
        }
        Optional<LocalDate> before = agreement.validTo();
        if (before.isPresent() && before.get().isBefore(day)) {
            throw new Refusal("already-ended", "validTo", "It ended on " + before.get() + " already.")
                    .with(before.get());
        }
        approval.requireEnd(agreement, day);
        agreement.endOn(day);
        auditTrail.record(
                "agreement-ended",
                "agreement",
                agreement.publicId(),
                Changes.none().from("validTo", before.orElse(null), day));
        changed.fire(new AgreementChanged(agreement.sellerId(), agreement.buyerId(), day));
        return agreement;
    }

    /** One agreement of a seller the caller speaks for. */
    @Requires(Permission.VIEW_PRICES)
    public Agreement one(PublicId agreementId) {
        return own(agreementId);
    }

    /** The agreements of a seller with its buyers, by buyer and day. */
    @Requires(Permission.VIEW_PRICES)
    public List<Agreement> ofSeller(PublicId sellerId) {
        return agreements.ofSeller(sellingScope.requireSeller(sellerId).id());
    }

    private Agreement own(PublicId agreementId) {
        Agreement agreement = agreements.find(agreementId).orElseThrow(NotFound::new);
        sellingScope.requireSeller(agreement.sellerId());
        return agreement;
    }

    private static void replace(Agreement last, LocalDate from, AgreementTerms terms) {
        boolean otherCurrency = !last.currency().equals(terms.currency());
        if (otherCurrency && from.getDayOfMonth() != 1) {
            throw new Refusal(
                    "currency-inside-period", "validFrom", "The currency changes only on the first day of a month.");
        }
        last.endOn(from);
    }

    private static Changes written(LocalDate from, AgreementTerms terms) {
        return Changes.none()
                .to("validFrom", from)
                .to("currency", terms.currency())
                .to("exchangePolicy", terms.exchangePolicy())
                .to("fixedRateFrom", terms.rates().from())
                .to("fixedRate", terms.rates().rate())
                .to("rateSpread", terms.rates().spread())
                .to("tierScope", terms.tierScope())
                .to("paymentTermsDays", terms.paymentTermsDays())
                .to("policies", terms.policies())
                .to("fees", terms.fees())
                .to("restatement", terms.restatement());
    }
}
