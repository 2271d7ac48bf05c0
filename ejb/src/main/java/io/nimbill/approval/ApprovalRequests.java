package io.nimbill.approval;

import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Requests in the database. */
@ApplicationScoped
class ApprovalRequests {

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

    List<ApprovalRequest> in(ApprovalState state, int most) {
        String all = "select r from ApprovalRequest r";
        return (state == null
                        ? entityManager.createQuery(all + " order by r.id desc", ApprovalRequest.class)
                        : entityManager
                                .createQuery(all + " where r.state = :state order by r.id desc", ApprovalRequest.class)
                                .setParameter("state", state))
                .setMaxResults(most)
                .getResultList();
    }
}
