package io.nimbill.usage;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Saying;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * What people say about deliveries that are held: let them count after all, or put them away. Begun anew where it clashes
 * with the import that has just held them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryDecisions {

    @Inject
    private Deliveries deliveries;

    @Inject
    private Sources sources;

    @Inject
    private DeliveryReception reception;

    @Inject
    private VendorPeriodStates periods;

    @Inject
    private Transactions transactions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AuditTrail audit;

    /**
     * Lets a held delivery count, in spite of what it was held for.
     *
     * @return public id of the operation that makes it current and rates what changed
     * @throws Refusal {@code delivery-not-held}; {@code period-locked} when its month is locked
     */
    @Requires(Permission.SUBMIT_DELIVERIES)
    public PublicId confirm(PublicId id) {
        return transactions.call(() -> {
            Delivery delivery = held(id);
            Source source = sources.find(delivery.datasetId()).orElseThrow();
            requireUnlocked(delivery, source);
            audit.record("delivery-confirmed", "delivery", id, Changes.none());
            return reception.request(source, id, Map.of("confirmed", "true"));
        });
    }

    /**
     * Puts a held delivery away; it will never count.
     *
     * @throws Refusal {@code delivery-not-held}
     */
    @Requires(Permission.SUBMIT_DELIVERIES)
    public void discard(PublicId id) {
        transactions.run(() -> {
            held(id).setAside(
                            DeliveryState.REFUSED,
                            Saying.of("delivery.discarded-by", caller.get().displayName()));
            audit.record("delivery-discarded", "delivery", id, Changes.none());
        });
    }

    private void requireUnlocked(Delivery delivery, Source source) {
        boolean locked = source.billing()
                && delivery.period() != null
                && periods.find(source.partnerAccountId(), delivery.period().start())
                        .filter(VendorPeriod::isLocked)
                        .isPresent();
        if (locked) {
            throw new Refusal("period-locked", "The month is locked: open it again first.");
        }
    }

    private Delivery held(PublicId id) {
        Delivery delivery = deliveries.find(id).orElseThrow(NotFound::new);
        Source source = sources.find(delivery.datasetId()).orElseThrow(NotFound::new);
        caller.requireCovered(source.sellerPath(), "delivery", id.value());
        if (delivery.state() != DeliveryState.HELD) {
            throw new Refusal("delivery-not-held", "This delivery is not held: it is " + delivery.state() + ".")
                    .with(Saying.of("state." + delivery.state()));
        }
        return delivery;
    }
}
