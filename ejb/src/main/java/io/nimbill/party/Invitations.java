package io.nimbill.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invitations and the secrets of their links, in the database. */
@ApplicationScoped
class Invitations {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Inject
    private Users users;

    @Inject
    private Clock clock;

    Optional<Invitation> of(long membershipId) {
        return Optional.ofNullable(entityManager.find(Invitation.class, membershipId));
    }

    /** Begins an invitation, or one that was sent before anew. */
    Invitation begin(Membership membership, String invitedBy) {
        Instant now = Instant.now(clock);
        Optional<Invitation> known = of(membership.id());
        known.ifPresent(invitation -> invitation.sendAgain(invitedBy, now));
        return known.orElseGet(() -> {
            Invitation fresh = new Invitation(membership.id(), invitedBy, now);
            entityManager.persist(fresh);
            return fresh;
        });
    }

    /** All open ones of a user are accepted: a person has one password for all places. */
    void accepted(long userId) {
        Instant now = Instant.now(clock);
        users.membershipsOf(userId).forEach(membership -> of(membership.id()).ifPresent(one -> one.accept(now)));
    }

    /** Takes one back; the link dies when the user is invited nowhere else. */
    void revoke(Membership membership, List<Membership> othersOfUser) {
        Instant now = Instant.now(clock);
        of(membership.id()).ifPresent(one -> one.revoke(now));
        if (othersOfUser.isEmpty()) {
            useUpSecrets(membership.userId(), OneTimeSecret.Purpose.INVITATION);
        }
    }

    /** A secret for a user that replaces those made for the same purpose before. */
    String secretFor(long userId, OneTimeSecret.Purpose purpose, Instant until) {
        useUpSecrets(userId, purpose);
        String secret = RandomSecret.withPrefix("nbs_");
        users.add(new OneTimeSecret(purpose, userId, secret, until));
        return secret;
    }

    private void useUpSecrets(long userId, OneTimeSecret.Purpose purpose) {
        Instant now = Instant.now(clock);
        users.secretsOf(userId).stream()
                .filter(old -> old.isFor(purpose) && old.isUsableAt(now))
                .forEach(old -> old.use(now));
    }
}
