package io.nimbill.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps and answers where parties stand and stood. For callers inside the house: it does not ask who wants to know.
 *
 * <p>Rows refer to each other by plain ids, so the order of inserts is ours to keep: a party is flushed before what
 * refers to it.
 */
@ApplicationScoped
public class SellerPaths {

    /** Deeper than any tree: ends a walk that would go in a circle. */
    private static final int DEEPEST = 100;

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    /** The history of one party and of all that ever stood above it: enough for {@link PlacementHistory#pathOn}. */
    public PlacementHistory historyOf(long partyId) {
        List<Placement> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        Set<Long> wanted = Set.of(partyId);
        while (!wanted.isEmpty()) {
            List<Placement> level = placementsOf(wanted);
            found.addAll(level);
            seen.addAll(wanted);
            Set<Long> above = new HashSet<>();
            level.forEach(placement -> placement.parentId().ifPresent(above::add));
            above.removeAll(seen);
            wanted = above;
        }
        return new PlacementHistory(found);
    }

    /** The history of all parties, in one query: for work that goes over many of them. */
    public PlacementHistory all() {
        return new PlacementHistory(entityManager
                .createQuery("select p from Placement p", Placement.class)
                .getResultList());
    }

    /** The path from the operator to a party on a UTC day; empty where it had no place yet. */
    public Optional<SellerPath> pathOn(long partyId, LocalDate day) {
        return historyOf(partyId).pathOn(partyId, day);
    }

    void open(Party party, LocalDate since) {
        entityManager.flush();
        entityManager.persist(new Placement(party.id(), party.parentId().orElse(null), since));
    }

    /** From that day on the party stands under another; placements that begin later follow. */
    void redirect(Party party, long newParentId, LocalDate day) {
        placementsOf(Set.of(party.id())).stream()
                .filter(placement -> placement.validFrom().isAfter(day))
                .forEach(later -> later.redirectTo(newParentId));
        Placement last = placementsOf(Set.of(party.id())).stream()
                .filter(placement -> placement.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Party " + party.id() + " has no place on " + day));
        if (last.validFrom().equals(day)) {
            last.redirectTo(newParentId);
            return;
        }
        entityManager.persist(last.splitOn(day, newParentId));
    }

    /** The change of seller that is decided and begins after a day. */
    Optional<PlannedMove> plannedMove(long partyId, LocalDate today) {
        Optional<Long> now = sellerOn(partyId, today);
        return placementsOf(Set.of(partyId)).stream()
                .filter(placement -> placement.validFrom().isAfter(today))
                .filter(placement -> !placement.parentId().equals(now))
                .findFirst()
                .map(placement -> new PlannedMove(placement.parentId().orElseThrow(), placement.validFrom()));
    }

    /** Database id of the seller on a day. */
    Optional<Long> sellerOn(long partyId, LocalDate day) {
        return placementsOf(Set.of(partyId)).stream()
                .filter(placement -> placement.holdsOn(day))
                .findFirst()
                .flatMap(Placement::parentId);
    }

    /** Whether a party buys from that seller on the last day that is decided: by a planned move, or as today. */
    public boolean willBuyFrom(long partyId, long sellerId) {
        return lastSellerOf(partyId).equals(Optional.of(sellerId));
    }

    /** Whether a party will stand below another once all planned moves are done. */
    boolean willStandBelow(long partyId, long aboveId) {
        Optional<Long> next = Optional.of(partyId);
        for (int steps = 0; next.isPresent() && steps < DEEPEST; steps++) {
            if (next.get() == aboveId) {
                return true;
            }
            next = lastSellerOf(next.get());
        }
        return false;
    }

    /** Those that do not buy from it yet and will by a planned move. */
    List<Long> plannedArrivalsAt(long sellerId) {
        return entityManager
                .createQuery(
                        "select l.partyId from Placement l, Party p where p.id = l.partyId and l.parentId = :seller"
                                + " and l.validTo is null and p.parentId <> :seller",
                        Long.class)
                .setParameter("seller", sellerId)
                .getResultList();
    }

    /** Parties whose seller on a day is not the one their path names. */
    List<Long> partiesElsewhereOn(LocalDate day) {
        return entityManager
                .createQuery(
                        "select p.id from Placement l, Party p where p.id = l.partyId and l.parentId <> p.parentId"
                                + " and l.validFrom <= :day and (l.validTo is null or l.validTo > :day) order by p.id",
                        Long.class)
                .setParameter("day", day)
                .getResultList();
    }

    private Optional<Long> lastSellerOf(long partyId) {
        return placementsOf(Set.of(partyId)).stream()
                .filter(Placement::isOpen)
                .findFirst()
                .flatMap(Placement::parentId);
    }

    private List<Placement> placementsOf(Set<Long> partyIds) {
        return entityManager
                .createQuery("select p from Placement p where p.partyId in :ids", Placement.class)
                .setParameter("ids", partyIds)
                .getResultList();
    }
}
