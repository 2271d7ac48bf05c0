package io.nimbill.party;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Hashes and proves passwords with Argon2id (19 MiB, two passes, one lane: OWASP's minimum).
 */
final class Passwords {

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Proved against when there is no user, so that an unknown mail takes as long as a wrong password. */
    private static final String DECOY = hash("no password is this one");

    private Passwords() {}

    static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return ARGON2.hash(password, Base64.getEncoder().withoutPadding().encodeToString(salt))
                .getResult();
    }

    /**
     * Whether the password is the one that was hashed.
     *
     * @param hash null where there is none: takes the same time and is false
     */
    static boolean isRight(String password, String hash) {
        String against = provedAgainst(hash);
        boolean matches = password.length() <= PasswordRules.LONGEST
                && Argon2Function.getInstanceFromHash(against).check(password, against);
        return hash != null && matches;
    }

    /** The hash a password is proved against: the decoy of the same work where there is none. */
    static String provedAgainst(String hash) {
        return hash == null ? DECOY : hash;
    }
}
