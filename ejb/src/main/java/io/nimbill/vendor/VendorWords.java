package io.nimbill.vendor;

import io.nimbill.work.Refusal;
import java.util.Currency;

/** What may stand in the texts of vendors and accounts. */
final class VendorWords {

    private VendorWords() {}

    static String required(String field, String text, int longest) {
        String value = optional(field, text, longest);
        if (value == null) {
            throw new Refusal("required", field, "This field is required.");
        }
        return value;
    }

    static String optional(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String value = text.strip();
        if (value.length() > longest) {
            throw new Refusal("too-long", field, "At most " + longest + " characters.").with(longest);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("malformed", field, "Control characters are not possible here.");
        }
        return value;
    }

    /** An ISO 4217 code, or null where none is given. */
    static String currency(String code) {
        String value = optional("currency", code, 3);
        if (value == null) {
            return null;
        }
        try {
            return Currency.getInstance(value).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new Refusal("unknown-currency", "currency", "Not a currency code of ISO 4217, such as EUR.");
        }
    }
}
