package io.nimbill.party;

import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ready-made and own roles by their code, without regard to who asks. */
@ApplicationScoped
class Roles {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Inject
    private Parties parties;

    /** The role of a membership. */
    HeldRole of(Membership membership) {
        return find(membership.roleCode())
                .orElseThrow(() -> new IllegalStateException("No role is called " + membership.roleCode()));
    }

    /** The role of that code, closed ones too. */
    Optional<HeldRole> find(String code) {
        Optional<HeldRole> readyMade = Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .map(HeldRole.class::cast)
                .findFirst();
        return readyMade.or(() -> PublicId.parse(OwnRole.PREFIX, code).flatMap(this::findOwn));
    }

    Optional<OwnRole> findOwn(PublicId publicId) {
        return entityManager
                .createQuery("select r from OwnRole r where r.publicId = :publicId", OwnRole.class)
                .setParameter("publicId", publicId.value())
                .getResultStream()
                .findFirst();
    }

    OwnRole lock(OwnRole role) {
        OwnRole locked = entityManager.find(OwnRole.class, idOf(role), LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(locked);
        return locked;
    }

    private Object idOf(OwnRole role) {
        return entityManager.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(role);
    }

    /** The open roles those parties made, by name. */
    List<OwnRole> ownedBy(Collection<Long> partyIds) {
        return entityManager
                .createQuery(
                        "select r from OwnRole r where r.partyId in :parties and r.closedAt is null order by r.name, r.id",
                        OwnRole.class)
                .setParameter("parties", partyIds)
                .getResultList();
    }

    /** The open roles that can be held at a party: ready-made ones, its own, and those of parties above it. */
    Stream<HeldRole> fitting(Party party) {
        List<Long> onThePath = Arrays.stream(party.path().split("/"))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
        Stream<HeldRole> readyMade = Arrays.stream(Role.values());
        return Stream.concat(readyMade, ownedBy(onThePath).stream()).filter(role -> role.fits(party.kind()));
    }

    /** Who made a role; empty for ready-made ones. */
    Optional<Party> ownerOf(HeldRole role) {
        return role instanceof OwnRole own ? parties.find(own.partyId()) : Optional.empty();
    }

    void add(OwnRole role) {
        entityManager.persist(role);
        entityManager.flush();
    }
}
