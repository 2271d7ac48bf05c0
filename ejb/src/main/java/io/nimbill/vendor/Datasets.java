package io.nimbill.vendor;

import io.nimbill.secret.SealedStore;
import io.nimbill.secret.Sealing;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Datasets in the database; without regard to who asks. */
@ApplicationScoped
public class Datasets implements SealedStore {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Inject
    private Sealing sealing;

    public Optional<Dataset> find(long id) {
        return Optional.ofNullable(entityManager.find(Dataset.class, id));
    }

    public Optional<Dataset> find(PublicId publicId) {
        return entityManager
                .createQuery("select d from Dataset d where d.publicId = :publicId", Dataset.class)
                .setParameter("publicId", publicId.value())
                .getResultStream()
                .findFirst();
    }

    /** Those of a partner account, by name. */
    public List<Dataset> of(long partnerAccountId) {
        return entityManager
                .createQuery(
                        "select d from Dataset d where d.partnerAccountId = :account order by d.name, d.id",
                        Dataset.class)
                .setParameter("account", partnerAccountId)
                .getResultList();
    }

    public List<Dataset> all() {
        return entityManager
                .createQuery("select d from Dataset d order by d.id", Dataset.class)
                .getResultList();
    }

    /** The credential of its source in the clear, for the connector that uses it now; keep it nowhere. */
    public Optional<String> credentialOf(Dataset dataset) {
        return dataset.sealedCredential().map(credential -> sealing.open(credential, dataset.sealingContext()));
    }

    /** Keeps the credential of its source, sealed. */
    void keepCredential(Dataset dataset, String credential) {
        dataset.keepCredential(sealing.seal(credential, dataset.sealingContext()));
    }

    @Override
    public int sealAnew(String mark, int most) {
        List<Dataset> older = entityManager
                .createQuery(
                        "select d from Dataset d where d.credential is not null and d.credential not like :mark"
                                + " order by d.id",
                        Dataset.class)
                .setParameter("mark", mark + "%")
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        older.forEach(each -> keepCredential(each, credentialOf(each).orElseThrow()));
        return older.size();
    }

    /** At once, because deliveries refer to it by its plain id. */
    void add(Dataset dataset) {
        entityManager.persist(dataset);
        entityManager.flush();
    }
}
