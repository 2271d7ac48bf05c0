package io.nimbill.party;

import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Users with their memberships and one-time secrets, in the database. */
@ApplicationScoped
class Users {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    Optional<UserAccount> find(long id) {
        return Optional.ofNullable(entityManager.find(UserAccount.class, id));
    }

    Optional<UserAccount> find(PublicId publicId) {
        return entityManager
                .createQuery("select u from UserAccount u where u.publicId = :publicId", UserAccount.class)
                .setParameter("publicId", publicId.value())
                .getResultStream()
                .findFirst();
    }

    Optional<UserAccount> findByEmail(String email) {
        return entityManager
                .createQuery("select u from UserAccount u where u.email = :email", UserAccount.class)
                .setParameter("email", email.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    UserAccount lock(long id) {
        UserAccount user = entityManager.find(UserAccount.class, id, LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(user);
        return user;
    }

    boolean areThereAny() {
        return !entityManager
                .createQuery("select u.id from UserAccount u", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** At once, because memberships refer to it by its plain id. */
    void add(UserAccount user) {
        entityManager.persist(user);
        entityManager.flush();
    }

    /** At once, because an invitation refers to it by its plain id. */
    void add(Membership membership) {
        entityManager.persist(membership);
        entityManager.flush();
    }

    void add(OneTimeSecret secret) {
        entityManager.persist(secret);
    }

    Optional<Membership> findMembership(long id) {
        return Optional.ofNullable(entityManager.find(Membership.class, id));
    }

    Optional<Membership> findMembership(PublicId publicId) {
        return entityManager
                .createQuery("select m from Membership m where m.publicId = :publicId", Membership.class)
                .setParameter("publicId", publicId.value())
                .getResultStream()
                .findFirst();
    }

    List<Membership> membershipsOf(long userId, LocalDate day) {
        return membershipsOf(userId).stream()
                .filter(membership -> membership.holdsOn(day))
                .toList();
    }

    /** Ended ones too. */
    List<Membership> membershipsOf(long userId) {
        return entityManager
                .createQuery("select m from Membership m where m.userId = :user order by m.id", Membership.class)
                .setParameter("user", userId)
                .getResultList();
    }

    List<Membership> membershipsAt(long partyId, LocalDate day) {
        return entityManager
                .createQuery("select m from Membership m where m.partyId = :party order by m.id", Membership.class)
                .setParameter("party", partyId)
                .getResultStream()
                .filter(membership -> membership.holdsOn(day))
                .toList();
    }

    /** Wherever a role is held. */
    List<Membership> membershipsWith(String roleCode, LocalDate day) {
        return entityManager
                .createQuery("select m from Membership m where m.roleCode = :role order by m.id", Membership.class)
                .setParameter("role", roleCode)
                .getResultStream()
                .filter(membership -> membership.holdsOn(day))
                .toList();
    }

    /** Brings what changed to the database, so that versions are those of after the change. */
    void flush() {
        entityManager.flush();
    }

    /** All that ever were at a party, as they stand now, their rows locked. */
    List<Membership> lockMembershipsAt(long partyId) {
        return entityManager
                .createQuery("select m from Membership m where m.partyId = :party order by m.id", Membership.class)
                .setParameter("party", partyId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", "true")
                .getResultList();
    }

    /** The secret with that text while it can be used, its row locked: of two who come at once one finds it used. */
    Optional<OneTimeSecret> lockUsable(String secret, Instant now) {
        return entityManager
                .createQuery("select s from OneTimeSecret s where s.secretHash = :hash", OneTimeSecret.class)
                .setParameter("hash", RandomSecret.hash(secret))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", "true")
                .getResultStream()
                .findFirst()
                .filter(found -> found.isUsableAt(now));
    }

    List<OneTimeSecret> secretsOf(long userId) {
        return entityManager
                .createQuery("select s from OneTimeSecret s where s.userId = :user", OneTimeSecret.class)
                .setParameter("user", userId)
                .getResultList();
    }
}
