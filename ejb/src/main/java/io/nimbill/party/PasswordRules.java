package io.nimbill.party;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.nimbill.work.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which passwords are acceptable: the rules of OWASP ASVS 5.0, V6.2. Length counts, no kinds of characters are asked for,
 * and what is commonly used, or made of words that anybody would try here, is refused. zxcvbn brings the lists and tells
 * how many tries a guesser needs.
 */
final class PasswordRules {

    /** ASVS wants at least 8 and recommends 15. */
    static final int SHORTEST = 12;

    /** ASVS wants at least 64 to be possible; an end there has to be, or hashing could be made to work for hours. */
    static final int LONGEST = 128;

    /** zxcvbn's third of four grades: more than 10^8 guesses. */
    private static final int GRADE = 3;

    /** Grading takes time that grows with the square of the length; what follows could only make it better. */
    private static final int GRADED = 64;

    private static final Zxcvbn METER = new Zxcvbn();

    private PasswordRules() {}

    /**
     * Refuses a password that is too short, too long, or easy to guess.
     *
     * @param context what anybody would try for this user: address, names, of their companies too
     */
    static void require(String password, Collection<String> context) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refusal("password-too-short", "password", "At least " + SHORTEST + " characters.").with(SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new Refusal("password-too-long", "password", "At most " + LONGEST + " characters.").with(LONGEST);
        }
        String graded = password.length() > GRADED ? password.substring(0, GRADED) : password;
        if (METER.measure(graded, words(context)).getScore() < GRADE) {
            throw new Refusal("password-too-simple", "password", "Too easy to guess. Take several words.");
        }
    }

    private static List<String> words(Collection<String> context) {
        List<String> words = new ArrayList<>(List.of("nimbill", "billing", "cloud"));
        for (String each : context) {
            words.add(each);
            for (String part : each.split("[^\\p{L}\\p{N}]+")) {
                if (part.length() > 2) {
                    words.add(part);
                }
            }
        }
        return words;
    }
}
