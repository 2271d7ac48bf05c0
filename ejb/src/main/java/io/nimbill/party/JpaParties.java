package io.nimbill.party;

import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Parties in the database. */
@ApplicationScoped
class JpaParties implements Parties {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Override
    public Optional<Party> find(long id) {
        return Optional.ofNullable(entityManager.find(Party.class, id));
    }

    @Override
    public Optional<Party> find(PublicId publicId) {
        return entityManager
                .createQuery("select p from Party p where p.publicId = :publicId", Party.class)
                .setParameter("publicId", publicId.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Party> lock(long id) {
        Optional<Party> party =
                Optional.ofNullable(entityManager.find(Party.class, id, LockModeType.PESSIMISTIC_WRITE));
        party.ifPresent(entityManager::refresh);
        return party;
    }

    @Override
    public Optional<Party> operator() {
        return entityManager
                .createQuery("select p from Party p where p.kind = :operator", Party.class)
                .setParameter("operator", PartyKind.OPERATOR)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Party> childrenOf(long id) {
        return entityManager
                .createQuery(
                        "select p from Party p where p.parentId = :id order by p.profile.legalName, p.id", Party.class)
                .setParameter("id", id)
                .getResultList();
    }

    @Override
    public List<Party> subtree(String path) {
        return entityManager
                .createQuery(
                        "select p from Party p where p.path like :below order by p.depth, p.profile.legalName, p.id",
                        Party.class)
                .setParameter("below", path + "%")
                .getResultList();
    }

    @Override
    public List<Party> page(String path, PartyKind kind, long afterId, int limit) {
        String ofKind = kind == null ? "" : " and p.kind = :kind";
        var query = entityManager
                .createQuery(
                        "select p from Party p where p.path like :below and p.id > :after" + ofKind + " order by p.id",
                        Party.class)
                .setParameter("below", path + "%")
                .setParameter("after", afterId)
                .setMaxResults(limit);
        return (kind == null ? query : query.setParameter("kind", kind)).getResultList();
    }

    @Override
    public List<Party> latest(String path, PartyKind kind, int limit) {
        return entityManager
                .createQuery(
                        "select p from Party p where p.path like :below and p.kind = :kind order by p.id desc",
                        Party.class)
                .setParameter("below", path + "%")
                .setParameter("kind", kind)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public boolean isChannelCodeTaken(String channelCode) {
        return entityManager
                        .createQuery("select count(p) from Party p where p.profile.channelCode = :code", Long.class)
                        .setParameter("code", channelCode)
                        .getSingleResult()
                > 0;
    }

    @Override
    public void add(Party party) {
        entityManager.persist(party);
    }
}
