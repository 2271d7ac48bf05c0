package io.nimbill.approval;

import io.nimbill.work.PublicId;
import io.nimbill.work.Sorting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests in the database. */
@ApplicationScoped
class ApprovalRequests {

    /** Words of the list; nobody's words get into the query. */
    private static final Map<String, String> ORDERS = Map.of(
            "act", "r.kind",
            "requested-by", "r.requestedName",
            "requested-at", "r.requestedAt",
            "state", "r.state");

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    void add(ApprovalRequest request) {
        entityManager.persist(request);
    }

    Optional<ApprovalRequest> find(PublicId publicId) {
        return entityManager
                .createQuery("select r from ApprovalRequest r where r.publicId = :publicId", ApprovalRequest.class)
                .setParameter("publicId", publicId.value())
                .getResultStream()
                .findFirst();
    }

    /** Of two who decide at once, one waits and then finds it decided. */
    Optional<ApprovalRequest> lock(PublicId publicId) {
        Optional<ApprovalRequest> found = find(publicId);
        found.ifPresent(request -> entityManager.refresh(request, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /**
     * Requests of the kinds, from {@code first} on.
     *
     * @param state null for all
     * @param newest none younger than the one with this id; what comes while a list is read moves nothing in it
     */
    List<ApprovalRequest> page(
            Set<ApprovalKind> kinds, ApprovalState state, long newest, Sorting sorting, int first, int size) {
        return chosen("select r", kinds, state, newest, order(sorting), ApprovalRequest.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(Set<ApprovalKind> kinds, ApprovalState state) {
        return chosen("select count(r)", kinds, state, Long.MAX_VALUE, "", Long.class)
                .getSingleResult();
    }

    /** How many of the kinds wait that neither this actor nor this person asked for. */
    long waitingFor(Set<ApprovalKind> kinds, String actor, long human) {
        return entityManager
                .createQuery(
                        "select count(r) from ApprovalRequest r where r.kind in :kinds and r.state = :state"
                                + " and r.requestedBy <> :actor and (r.requesterId is null or r.requesterId <> :human)",
                        Long.class)
                .setParameter("kinds", kinds)
                .setParameter("state", ApprovalState.PENDING)
                .setParameter("actor", actor)
                .setParameter("human", human)
                .getSingleResult();
    }

    /** Newest first, unless asked otherwise. */
    private static String order(Sorting sorting) {
        String column = sorting.by() == null ? null : ORDERS.get(sorting.by());
        String chosen = column == null ? "" : column + (sorting.descending() ? " desc, " : " asc, ");
        return "order by " + chosen + "r.id desc";
    }

    private <T> TypedQuery<T> chosen(
            String head, Set<ApprovalKind> kinds, ApprovalState state, long newest, String order, Class<T> type) {
        String text = head + " from ApprovalRequest r where r.kind in :kinds and r.id <= :newest"
                + (state == null ? "" : " and r.state = :state") + " " + order;
        TypedQuery<T> query = entityManager
                .createQuery(text, type)
                .setParameter("kinds", kinds)
                .setParameter("newest", newest);
        return state == null ? query : query.setParameter("state", state);
    }
}
