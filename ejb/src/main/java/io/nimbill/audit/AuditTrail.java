package io.nimbill.audit;

import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/**
 * Writes the trail: who did or tried what, to which thing, and what it changed.
 *
 * <p>{@link #record} joins the transaction of the change, so that neither stands without the other. {@link #refused}
 * has its own, because the refused one rolls back.
 */
@Stateless
public class AuditTrail {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    /**
     * Records something done.
     *
     * @param action stable words in kebab-case, such as {@code party-closed}
     * @param subjectType what it was done to: {@code party}, {@code api-key} …
     * @param subject its public id; null where there is none
     * @throws ReadOnlyView when the actor only looks around as somebody else
     */
    public void record(String action, String subjectType, PublicId subject, Changes changes) {
        recordAbout(action, subjectType, subject == null ? null : subject.value(), changes);
    }

    /**
     * As {@link #record(String, String, PublicId, Changes)}, for things without a public id of their own.
     *
     * @param subject at most 64 characters, the rest is cut off; null where there is none
     */
    public void recordAbout(String action, String subjectType, String subject, Changes changes) {
        if (actor.actingAs().isPresent()) {
            throw new ReadOnlyView();
        }
        write(action, subjectType, subject, "DONE", changes.isEmpty() ? null : changes.toJson());
    }

    /** Records that somebody looked at something, in a transaction of its own: looking changes nothing else. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void seen(String action, String subjectType, String subject, Changes changes) {
        write(action, subjectType, subject, "DONE", changes.isEmpty() ? null : changes.toJson());
    }

    /** Records an attempt that was refused, in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(String action, String subjectType, String subject, String reason) {
        write(
                action,
                subjectType,
                subject,
                "REFUSED",
                Changes.none().to("reason", reason).toJson());
    }

    private void write(String action, String subjectType, String subject, String outcome, String change) {
        entityManager.persist(new AuditEvent(Instant.now(clock), actor, action, subjectType, subject, outcome, change));
    }
}
