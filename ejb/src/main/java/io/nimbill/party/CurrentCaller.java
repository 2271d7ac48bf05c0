package io.nimbill.party;

import io.nimbill.audit.Actor;
import io.nimbill.audit.AuditTrail;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Who acts on this thread. The web's filter sets it for a request; jobs, message consumers and start-up code set it
 * with {@link #runAs}.
 *
 * <p>Bound to the thread and not to CDI's request context, because threads of jobs have none. Work handed to another
 * thread has no caller and is refused until that thread says for whom it runs.
 */
@ApplicationScoped
public class CurrentCaller implements Actor {

    private static final ThreadLocal<Caller> CALLER = new ThreadLocal<>();
    private static final ThreadLocal<Origin> ORIGIN = new ThreadLocal<>();

    @Inject
    private AuditTrail auditTrail;

    /**
     * The caller.
     *
     * @throws NotSignedIn when there is none
     */
    public Caller get() {
        return find().orElseThrow(NotSignedIn::new);
    }

    public Optional<Caller> find() {
        return Optional.ofNullable(CALLER.get());
    }

    /** Runs work for a caller; the one before comes back afterwards, whatever happens. */
    public void runAs(Caller caller, Runnable work) {
        try (Acting acting = begin(caller)) {
            work.run();
        }
    }

    /** Runs work for a caller and returns its result. */
    public <T> T callAs(Caller caller, Callable<T> work) throws Exception {
        try (Acting acting = begin(caller)) {
            return work.call();
        }
    }

    /** Sets the caller until the result is closed. */
    public Acting begin(Caller caller) {
        Acting acting = new Acting(CALLER.get());
        CALLER.set(caller);
        return acting;
    }

    /** Says where the request on this thread comes from, also while nobody is known to act; until the result is closed. */
    public Receiving receive(Origin origin) {
        ORIGIN.set(origin);
        return new Receiving();
    }

    /**
     * Refuses what lies outside the caller's subtree, and records the attempt.
     *
     * @param path of the party that owns what was asked for
     * @param subject public id of what was asked for, for the trail
     * @throws NotFound when it is not covered: the same words as for what never was
     */
    public void requireCovered(String path, String subjectType, String subject) {
        if (!get().covers(path)) {
            throw outOfReach(subjectType, subject);
        }
    }

    /**
     * Records that the caller reached for something that is there and not theirs.
     *
     * @param subject public id of what was asked for, for the trail
     * @return to be thrown: the same words as for what never was
     */
    public NotFound outOfReach(String subjectType, String subject) {
        auditTrail.refused("reach-outside-subtree", subjectType, subject, "outside the caller's subtree");
        return NotFound.afterRecord();
    }

    /**
     * Records that the caller tried what they may do elsewhere or not at all.
     *
     * @param subject public id of what it was tried on; null where there is none
     * @return to be thrown
     */
    public NotPermitted notPermitted(Permission missing, String subjectType, String subject) {
        auditTrail.refused("use-without-permission", subjectType, subject, "lacks " + missing.scope());
        return new NotPermitted(missing);
    }

    /**
     * Refuses everybody but the operator's people, and records the attempt.
     *
     * @param needed what the operator's people need for it
     * @throws NotPermitted for people of parties below, whatever they hold there
     */
    public void requireOperator(Permission needed, String subjectType) {
        if (!get().isOperator()) {
            throw notPermitted(needed, subjectType, null);
        }
    }

    /** Whether a node with that path is in the caller's subtree. */
    public boolean covers(String path) {
        return get().covers(path);
    }

    @Override
    public Optional<Long> actingUserId() {
        return acting().map(Caller::userId);
    }

    @Override
    public String actorName() {
        return acting().map(Caller::actor).orElse("anonymous");
    }

    @Override
    public Optional<String> actingRole() {
        return acting().map(Caller::role).map(HeldRole::code);
    }

    @Override
    public Optional<Long> actingPartyId() {
        return acting().map(Caller::partyId);
    }

    @Override
    public Optional<String> address() {
        return origin().map(Origin::address);
    }

    @Override
    public Optional<String> requestId() {
        return origin().map(Origin::requestId);
    }

    /** Where the request on this thread comes from, whoever acts; the installation itself when there is none. */
    Origin originHere() {
        return origin().orElseGet(() -> new Origin(PublicId.random().value(), null));
    }

    @Override
    public Optional<String> actingAs() {
        return find().filter(Caller::isOnlyLooking).map(Caller::actor);
    }

    /** The one who is answerable: whoever looks around as somebody else, else the caller. */
    private Optional<Caller> acting() {
        return find().map(caller -> caller.isOnlyLooking() ? caller.behind() : caller);
    }

    private Optional<Origin> origin() {
        return find().map(Caller::origin).or(() -> Optional.ofNullable(ORIGIN.get()));
    }

    /** A span in which a request is answered. */
    public static final class Receiving implements AutoCloseable {

        private Receiving() {}

        @Override
        public void close() {
            ORIGIN.remove();
        }
    }

    /** A span of work for a caller. */
    public static final class Acting implements AutoCloseable {

        private final Caller before;

        private Acting(Caller before) {
            this.before = before;
        }

        /** Gives the thread back to the caller before, or to nobody. */
        @Override
        public void close() {
            if (before == null) {
                CALLER.remove();
            } else {
                CALLER.set(before);
            }
        }
    }
}
