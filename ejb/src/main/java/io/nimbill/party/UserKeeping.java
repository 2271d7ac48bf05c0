package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Deactivates users and ends their sessions. Only for users whose roles all lie in the caller's subtree and hold no more
 * than the caller: else a party could lock out people who act for others too.
 */
@Stateless
public class UserKeeping {

    @Inject
    private Users users;

    @Inject
    private Roles roles;

    @Inject
    private Parties parties;

    @Inject
    private Granting granting;

    @Inject
    private AdministratorsLeft administrators;

    @Inject
    private SessionEnding sessions;

    @Inject
    private SecondFactors secondFactors;

    @Inject
    private AccessNotices notices;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /**
     * Keeps somebody from signing in, and ends their sessions at once.
     *
     * @throws Refusal {@code own-user}; {@code acts-elsewhere}; {@code last-administrator}
     */
    @Requires(Permission.MANAGE_USERS)
    public void deactivate(PublicId userId) {
        UserAccount user = users.lock(kept(userId).id());
        requireNotOneself(user);
        boolean ruling = users.membershipsOf(user.id(), today()).stream()
                .anyMatch(membership ->
                        isOperators(membership) && AdministratorsLeft.isAdministrators(roles.of(membership)));
        if (ruling) {
            administrators.requireBeside(membership -> membership.userId() == user.id());
        }
        if (user.isOpen()) {
            user.deactivate(today());
            sessions.endAllOf(user);
            auditTrail.record("user-deactivated", "user", userId, Changes.none());
        }
    }

    /** Lets somebody sign in again, with the password they had. */
    @Requires(Permission.MANAGE_USERS)
    public void reactivate(PublicId userId) {
        UserAccount user = users.lock(kept(userId).id());
        if (!user.isOpen()) {
            user.reactivate();
            auditTrail.record("user-reactivated", "user", userId, Changes.none());
        }
    }

    /** Ends all sessions of somebody at once. */
    @Requires(Permission.MANAGE_USERS)
    public void endSessions(PublicId userId) {
        sessions.endAllOf(users.lock(kept(userId).id()));
        auditTrail.record("sessions-ended", "user", userId, Changes.none());
    }

    /**
     * Takes somebody's second factor away, for those who lost it and their recovery codes, and ends their sessions. They
     * are told by mail.
     */
    @Requires(Permission.MANAGE_USERS)
    public void resetSecondFactor(PublicId userId) {
        UserAccount user = users.lock(kept(userId).id());
        if (user.id().equals(currentCaller.get().userId())) {
            throw new Refusal("own-user", "Nobody resets their own second factor. Ask another administrator.");
        }
        if (secondFactors.remove(user.id())) {
            sessions.endAllOf(user);
            notices.tell(user, AccessLetter.Kind.SECOND_FACTOR_RESET);
            auditTrail.record("second-factor-reset", "user", userId, Changes.none());
        }
    }

    /**
     * The user, if the caller may decide on them as a whole.
     *
     * @throws NotFound when none of their roles is in the caller's subtree
     */
    private UserAccount kept(PublicId userId) {
        UserAccount user = users.find(userId).orElseThrow(NotFound::new);
        List<Membership> held = users.membershipsOf(user.id());
        boolean known = held.stream().anyMatch(this::isCovered);
        if (!known) {
            auditTrail.refused("reach-outside-subtree", "user", userId.value(), "outside the caller's subtree");
            throw new NotFound();
        }
        List<Membership> now = users.membershipsOf(user.id(), today());
        if (!now.stream().allMatch(this::isCovered)) {
            throw new Refusal("acts-elsewhere", "They also act for others. Take away their role here instead.");
        }
        now.forEach(membership -> granting.requireHeld(roles.of(membership)));
        return user;
    }

    private boolean isCovered(Membership membership) {
        return currentCaller.covers(party(membership).path());
    }

    private boolean isOperators(Membership membership) {
        return party(membership).kind() == PartyKind.OPERATOR;
    }

    private Party party(Membership membership) {
        return parties.find(membership.partyId()).orElseThrow(NotFound::new);
    }

    private void requireNotOneself(UserAccount user) {
        if (user.id().equals(currentCaller.get().userId())) {
            throw new Refusal("own-user", "Nobody deactivates themselves. Ask another administrator.");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
