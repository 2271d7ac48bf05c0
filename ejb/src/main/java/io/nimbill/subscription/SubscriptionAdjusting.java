package io.nimbill.subscription;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.catalog.Offer;
import io.nimbill.catalog.Offers;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.SellingScope;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Lowers by hand what a seller charged for an interval. A later credit of that interval gives back no more than is left of
 * it. Other edges keep what they have.
 */
@Stateless
public class SubscriptionAdjusting {

    private static final int LONGEST_REASON = 500;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private SubscriptionScope scope;

    @Inject
    private SellingScope sellingScope;

    @Inject
    private SubscriptionCharging charging;

    @Inject
    private EdgePrices edgePrices;

    @Inject
    private Offers offers;

    @Inject
    private AuditTrail auditTrail;

    /**
     * Lowers what was charged for the interval that holds a day.
     *
     * @param sellerId whose charges; the caller speaks for it
     * @param amount above zero, at the minor unit, at most what is left of the interval
     * @param reason for the trail
     */
    @Requires(Permission.MANAGE_SUBSCRIPTIONS)
    public void adjust(PublicId id, PublicId sellerId, LocalDate day, BigDecimal amount, String reason) {
        Subscription subscription = subscriptions.lock(scope.subscription(id));
        Party seller = sellingScope.requireSeller(sellerId);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal("reason-missing", "reason", "Say why, in at most 500 characters.");
        }
        List<SubscriptionPart> parts = subscriptions.parts(subscription.id()).stream()
                .filter(part ->
                        part.sellerId() == seller.id() && part.interval().contains(day))
                .toList();
        if (parts.isEmpty()) {
            throw new Refusal("nothing-charged", "day", "On " + day + " this seller has charged nothing.").with(day);
        }
        EdgeInterval place = parts.get(parts.size() - 1).place();
        BigDecimal left = Correction.sum(parts.stream()
                .filter(part -> part.place().equals(place))
                .map(SubscriptionPart::part)
                .toList());
        int digits = place.currency().getDefaultFractionDigits();
        if (amount.signum() <= 0
                || amount.compareTo(left) > 0
                || amount.stripTrailingZeros().scale() > digits) {
            throw new Refusal(
                    "adjustment-out-of-bounds",
                    "amount",
                    "It lies above zero and is at most what is left of the charge.");
        }
        Offer offer = offers.find(subscription.offerId()).orElseThrow();
        Part part = new Part(
                PartSort.ADJUSTMENT,
                place.interval().start(),
                place.interval().end(),
                BigDecimal.ONE,
                amount,
                amount.negate());
        charging.add(subscription, offer, place, edgePrices.accountOf(place), part, subscription.plan(offer.terms()));
        auditTrail.record(
                "subscription-adjusted",
                "subscription",
                subscription.publicId(),
                Changes.none()
                        .to("seller", seller.legalName())
                        .to("day", day)
                        .to("amount", amount + " " + place.currency())
                        .to("reason", reason));
    }
}
