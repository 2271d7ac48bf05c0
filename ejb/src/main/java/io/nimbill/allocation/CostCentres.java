package io.nimbill.allocation;

import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** Cost centres, their mappings and the allocation tags in the database; without regard to who asks. */
@ApplicationScoped
public class CostCentres {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    /** Which cost centre every client's charges belong to, as known now. */
    public CostCentreTable table() {
        return new CostCentreTable(
                tagKeys(),
                entityManager
                        .createQuery("select m from CostCentreMapping m order by m.id", CostCentreMapping.class)
                        .getResultList());
    }

    /** The allocation tags, in the order in which daily rows keep their values. */
    public List<String> tagKeys() {
        return Sql.on(callersTransaction)
                .list(row -> row.getString("tag_key"), "SELECT tag_key FROM allocation_tag ORDER BY position");
    }

    public Optional<CostCentre> find(long id) {
        return Optional.ofNullable(entityManager.find(CostCentre.class, id));
    }

    public Optional<CostCentre> find(PublicId publicId) {
        return entityManager
                .createQuery("select c from CostCentre c where c.publicId = :publicId", CostCentre.class)
                .setParameter("publicId", publicId.value())
                .getResultStream()
                .findFirst();
    }

    /** All of a client, closed ones too, by code. */
    public List<CostCentre> ofClient(long clientId) {
        return entityManager
                .createQuery("select c from CostCentre c where c.clientId = :client order by c.code", CostCentre.class)
                .setParameter("client", clientId)
                .getResultList();
    }

    List<CostCentreMapping> mappingsOf(long clientId) {
        return entityManager
                .createQuery(
                        "select m from CostCentreMapping m where m.clientId = :client order by m.validFrom, m.id",
                        CostCentreMapping.class)
                .setParameter("client", clientId)
                .getResultList();
    }

    Optional<CostCentreMapping> mapping(PublicId publicId) {
        return entityManager
                .createQuery("select m from CostCentreMapping m where m.publicId = :publicId", CostCentreMapping.class)
                .setParameter("publicId", publicId.value())
                .getResultStream()
                .findFirst();
    }

    /** Locks the client's row: until the transaction ends nobody else changes its cost centres. */
    void lock(long clientId) {
        Sql.on(callersTransaction).one(row -> row.getLong(1), "SELECT id FROM party WHERE id = ? FOR UPDATE", clientId);
    }

    /** The mappings of one thing; call it under the client's lock. */
    MappingHistory history(long clientId, MappedThing thing) {
        List<CostCentreMapping> mappings = mappingsOf(clientId).stream()
                .filter(one -> Objects.equals(one.thing(), thing))
                .sorted(Comparator.comparing(CostCentreMapping::validFrom))
                .toList();
        mappings.forEach(entityManager::refresh);
        return new MappingHistory(clientId, thing, mappings);
    }

    /** At once, because mappings refer to it by its plain id. */
    void add(CostCentre centre) {
        entityManager.persist(centre);
        entityManager.flush();
    }

    void add(CostCentreMapping mapping) {
        entityManager.persist(mapping);
    }

    void addTagKey(int position, String key) {
        Sql.on(callersTransaction)
                .update("INSERT INTO allocation_tag (position, tag_key) VALUES (?, ?)", position, key);
    }
}
