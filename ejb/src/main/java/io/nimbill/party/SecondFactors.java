package io.nimbill.party;

import io.nimbill.secret.SealedStore;
import io.nimbill.secret.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Authenticators and recovery codes in the database, the secrets sealed. */
@ApplicationScoped
class SecondFactors implements SealedStore {

    private static final int CODES = 10;

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Inject
    private Sealing sealing;

    /** Whether a user has to prove a second factor. */
    boolean isOn(long userId) {
        return find(userId).filter(SecondFactor::isOn).isPresent();
    }

    Optional<SecondFactor> find(long userId) {
        return Optional.ofNullable(entityManager.find(SecondFactor.class, userId));
    }

    /** Of two who bring the same code at once one finds it used. */
    Optional<SecondFactor> lock(long userId) {
        SecondFactor found = entityManager.find(SecondFactor.class, userId, LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            entityManager.refresh(found);
        }
        return Optional.ofNullable(found);
    }

    /** Keeps a secret that has yet to be confirmed. */
    void begin(long userId, byte[] secret) {
        String sealed = sealing.seal(Base64.getEncoder().encodeToString(secret), context(userId));
        Optional<SecondFactor> known = lock(userId);
        known.ifPresent(factor -> factor.replace(sealed));
        if (known.isEmpty()) {
            entityManager.persist(new SecondFactor(userId, sealed));
        }
    }

    byte[] secretOf(long userId, SecondFactor factor) {
        return Base64.getDecoder().decode(sealing.open(factor.sealedSecret(), context(userId)));
    }

    @Override
    public int sealAnew(String mark, int most) {
        List<Long> older = entityManager
                .createQuery(
                        "select f.userId from SecondFactor f where f.sealedSecret not like :mark order by f.userId",
                        Long.class)
                .setParameter("mark", mark + "%")
                .setMaxResults(most)
                .getResultList();
        for (long userId : older) {
            lock(userId)
                    .ifPresent(factor -> factor.sealedAnew(
                            sealing.seal(sealing.open(factor.sealedSecret(), context(userId)), context(userId))));
        }
        return older.size();
    }

    /** New recovery codes; those before no longer count. */
    List<String> newCodes(long userId) {
        removeCodes(userId);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            String code = RecoveryCode.random();
            entityManager.persist(new RecoveryCode(userId, code));
            codes.add(code);
        }
        return codes;
    }

    long codesLeft(long userId) {
        return codes(userId).stream().filter(RecoveryCode::isUnused).count();
    }

    /** The unused recovery code that somebody typed, its row locked. */
    Optional<RecoveryCode> lockUnused(long userId, String typed) {
        return entityManager
                .createQuery(
                        "select c from RecoveryCode c where c.userId = :user and c.codeHash = :hash",
                        RecoveryCode.class)
                .setParameter("user", userId)
                .setParameter("hash", RecoveryCode.hash(typed))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", "true")
                .getResultStream()
                .findFirst()
                .filter(RecoveryCode::isUnused);
    }

    /** Takes the factor and its codes away; whether there was one that counted. */
    boolean remove(long userId) {
        removeCodes(userId);
        Optional<SecondFactor> known = lock(userId);
        known.ifPresent(entityManager::remove);
        return known.filter(SecondFactor::isOn).isPresent();
    }

    private void removeCodes(long userId) {
        codes(userId).forEach(entityManager::remove);
        entityManager.flush();
    }

    private List<RecoveryCode> codes(long userId) {
        return entityManager
                .createQuery("select c from RecoveryCode c where c.userId = :user", RecoveryCode.class)
                .setParameter("user", userId)
                .getResultList();
    }

    private static String context(long userId) {
        return "second_factor.sealed_secret:" + userId;
    }
}
