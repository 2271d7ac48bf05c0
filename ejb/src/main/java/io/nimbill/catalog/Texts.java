package io.nimbill.catalog;

import io.nimbill.work.Refusal;
import java.util.regex.Pattern;

/** What codes and names of the catalogue look like. */
final class Texts {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int NAME_LENGTH = 190;
    private static final int UNIT_LENGTH = 32;

    private Texts() {}

    static String code(String text) {
        if (text == null || !CODE.matcher(text).matches()) {
            throw new Refusal(
                    "code-malformed", "code", "A code has letters, digits, dots and dashes, at most 64 of them.");
        }
        return text;
    }

    static String name(String text) {
        if (text == null || text.isBlank() || text.length() > NAME_LENGTH) {
            throw new Refusal(
                    "offer-name-out-of-bounds", "name", "A name has at most 190 characters, and at least one.");
        }
        return text.strip();
    }

    static String unit(String text) {
        if (text == null || text.isBlank() || text.length() > UNIT_LENGTH) {
            throw new Refusal("unit-out-of-bounds", "unit", "A unit has at most 32 characters, and at least one.");
        }
        return text.strip();
    }
}
