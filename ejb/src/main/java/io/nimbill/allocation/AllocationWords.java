package io.nimbill.allocation;

import io.nimbill.work.Refusal;

/** What may stand in the texts of cost centres and tags. */
final class AllocationWords {

    private AllocationWords() {}

    static String required(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new Refusal("required", field, "This field is required.");
        }
        String value = text.strip();
        if (value.length() > longest) {
            throw new Refusal("too-long", field, "At most " + longest + " characters.");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("malformed", field, "Control characters are not possible here.");
        }
        return value;
    }
}
