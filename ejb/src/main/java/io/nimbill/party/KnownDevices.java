package io.nimbill.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Browsers that are known, by the hash of the secret in their cookie. */
@ApplicationScoped
class KnownDevices {

    private static final int MOST = 20;

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** The browser with that secret, if it is known for that user; {@code secret} may be null. */
    Optional<KnownDevice> find(String secret, long userId) {
        if (secret == null) {
            return Optional.empty();
        }
        Instant now = Instant.now(clock);
        return entityManager
                .createQuery("select d from KnownDevice d where d.secretHash = :hash", KnownDevice.class)
                .setParameter("hash", RandomSecret.hash(secret))
                .getResultStream()
                .findFirst()
                .filter(device -> device.isOf(userId, now));
    }

    KnownDevice lock(KnownDevice device) {
        return entityManager.find(KnownDevice.class, device.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Makes a browser known; of very many the one not used for longest is forgotten. */
    String add(long userId) {
        List<KnownDevice> known = entityManager
                .createQuery("select d from KnownDevice d where d.userId = :user order by d.usedAt", KnownDevice.class)
                .setParameter("user", userId)
                .getResultList();
        known.stream().limit(Math.max(0, known.size() - MOST + 1)).forEach(entityManager::remove);
        String secret = RandomSecret.withPrefix("nbd_");
        entityManager.persist(new KnownDevice(userId, secret, Instant.now(clock)));
        return secret;
    }
}
