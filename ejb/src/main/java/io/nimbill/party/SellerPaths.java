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

    /** From that day on the party stands under another. */
    void redirect(Party party, long newParentId, LocalDate day) {
        Placement last = placementsOf(Set.of(party.id())).stream()
                .filter(placement -> placement.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Party " + party.id() + " has no place on " + day));
        if (last.validFrom().equals(day)) {
            last.redirectTo(newParentId);
            return;
        }
        last.endOn(day);
        entityManager.persist(new Placement(party.id(), newParentId, day));
    }

    private List<Placement> placementsOf(Set<Long> partyIds) {
        return entityManager
                .createQuery("select p from Placement p where p.partyId in :ids", Placement.class)
                .setParameter("ids", partyIds)
                .getResultList();
    }
}
