package io.nimbill.rating;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.money.Money;
import io.nimbill.money.Rounding;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.VersionState;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Operation;
import io.nimbill.work.Operations;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Previews: what letting in a delivery, or activating a price version, would do. They change no charge. */
@Stateless
public class Previews {

    /** Job that works one out; its parameter {@code preview} is the public id. */
    public static final String JOB = "preview";

    @Inject
    private PreviewSubjects subjects;

    @Inject
    private PreviewStore store;

    @Inject
    private PreviewAmounts limits;

    @Inject
    private Operations operations;

    @Inject
    private Instance<JobRequests> jobs;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Asks what letting a held delivery count would do; it takes the place of the preview before of the same delivery.
     *
     * @return public id of the operation that works it out
     * @throws Refusal {@code delivery-not-held}; {@code delivery-not-billed} where it bills nothing
     */
    @Requires(Permission.SUBMIT_DELIVERIES)
    public PublicId ofDelivery(PublicId deliveryId) {
        PreviewSubjects.WaitingDelivery delivery = subjects.held(deliveryId);
        PublicId operation = open(
                PreviewStore.Subject.ofDelivery(delivery.id()),
                delivery.sellerId(),
                delivery.basis(),
                delivery.words());
        auditTrail.record("preview-requested", "delivery", deliveryId, Changes.none());
        return operation;
    }

    /**
     * Asks what activating a draft from a day on would do to the months that are not locked; it takes the place of the
     * preview before of the same draft.
     *
     * @param from first UTC usage day it would price; null = the day it was begun with
     * @return public id of the operation that works it out
     * @throws Refusal {@code version-not-draft}; {@code version-empty}
     */
    @Requires(Permission.MANAGE_PRICES)
    public PublicId ofVersion(PublicId versionId, LocalDate from) {
        PriceBookVersion draft = subjects.version(versionId);
        if (draft.state() != VersionState.DRAFT) {
            throw new Refusal("version-not-draft", "Only a draft is tried out; this version prices charges already.");
        }
        if (subjects.isEmpty(draft)) {
            throw new Refusal("version-empty", "A version without rules would price nothing.");
        }
        LocalDate day = from == null ? draft.validFrom() : from;
        PriceBook book = subjects.bookOf(draft);
        PublicId operation = open(
                PreviewStore.Subject.ofVersion(draft.id(), day),
                book.sellerId(),
                subjects.basis(draft, day).words(),
                book.name() + ", version " + draft.number());
        auditTrail.record(
                "preview-requested",
                "price-book-version",
                versionId,
                Changes.none().to("validFrom", day));
        return operation;
    }

    private PublicId open(PreviewStore.Subject subject, long sellerId, String basis, String words) {
        PublicId id = PublicId.random();
        PublicId operation = jobs.get().start(JOB, words, sellerId, Map.of("preview", id.value(), "lease", id.value()));
        store.open(
                id,
                operation,
                subject,
                sellerId,
                basis,
                limits.currencyOf(sellerId).getCurrencyCode(),
                clock.instant(),
                caller.actorName());
        return operation;
    }

    /** The preview of a delivery that was asked for last, with its result where it has one. */
    @Requires(Permission.VIEW_MARGIN)
    public Optional<Preview> latestOfDelivery(PublicId deliveryId) {
        PreviewSubjects.WaitingDelivery delivery = subjects.delivery(deliveryId);
        return store.of(PreviewStore.Subject.ofDelivery(delivery.id()))
                .map(kept -> shown(kept, !kept.basis().equals(delivery.basis())));
    }

    /** The preview of a draft that was asked for last, with its result where it has one. */
    @Requires(Permission.VIEW_MARGIN)
    public Optional<Preview> latestOfVersion(PublicId versionId) {
        PriceBookVersion version = subjects.version(versionId);
        return store.of(PreviewStore.Subject.ofVersion(version.id(), version.validFrom()))
                .map(kept -> shown(kept, subjects.isOutdated(kept, version)));
    }

    private Preview shown(PreviewStore.Kept kept, boolean outdated) {
        Optional<Operation> work = operations.find(kept.operation());
        boolean ended = kept.endedAt() != null;
        Currency currency = Currency.getInstance(kept.currency());
        Money moved = kept.moved() == null ? null : Rounding.toMinorUnit(kept.moved(), currency);
        return new Preview(
                kept.publicId(),
                kept.operation(),
                !ended && work.filter(each -> !each.state().isEnd()).isPresent(),
                work.map(Operation::percent).orElse(null),
                kept.subject().validFrom(),
                kept.requestedAt(),
                kept.requestedBy(),
                kept.endedAt(),
                outdated,
                kept.accounts(),
                moved == null ? null : moved.amount(),
                kept.currency(),
                ended && isAbove(kept.sellerId(), moved),
                ended ? store.figures(kept) : List.of());
    }

    /** A move that nobody could add up is taken for one above any amount. */
    private boolean isAbove(long sellerId, Money moved) {
        return limits.of(sellerId)
                .filter(limit ->
                        moved == null || !moved.currency().equals(limit.currency()) || moved.compareTo(limit) > 0)
                .isPresent();
    }
}
