package io.nimbill.party;

import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** API keys in the database. */
@ApplicationScoped
class ApiKeys {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    Optional<ApiKey> findBySecret(String secret) {
        return entityManager
                .createQuery("select k from ApiKey k where k.secretHash = :hash", ApiKey.class)
                .setParameter("hash", RandomSecret.hash(secret))
                .getResultStream()
                .findFirst();
    }

    Optional<ApiKey> find(PublicId publicId) {
        return entityManager
                .createQuery("select k from ApiKey k where k.publicId = :publicId", ApiKey.class)
                .setParameter("publicId", publicId.value())
                .getResultStream()
                .findFirst();
    }

    List<ApiKey> of(long partyId) {
        return entityManager
                .createQuery("select k from ApiKey k where k.partyId = :party order by k.id", ApiKey.class)
                .setParameter("party", partyId)
                .getResultList();
    }

    /** Those that a program made and that are not revoked. */
    List<ApiKey> madeBy(String program) {
        return entityManager
                .createQuery("select k from ApiKey k where k.madeBy = :program and k.revokedAt is null", ApiKey.class)
                .setParameter("program", program)
                .getResultList();
    }

    void add(ApiKey key) {
        entityManager.persist(key);
    }

    /** Notes the use at most once a minute, past the version: reading must not clash with a revocation. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void noteUse(ApiKey key, Instant now) {
        boolean stale = key.lastUsedAt()
                .map(last -> last.plus(USE_IS_NOTED_EVERY).isBefore(now))
                .orElse(true);
        if (stale) {
            entityManager
                    .createNativeQuery("UPDATE api_key SET last_used_at = ? WHERE id = ?")
                    .setParameter(1, java.sql.Timestamp.from(now))
                    .setParameter(2, key.id())
                    .executeUpdate();
        }
    }
}
