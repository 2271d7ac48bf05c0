package io.nimbill.party;

import java.util.List;

/**
 * Something that has to be settled before a party can close.
 *
 * @param code stable, in kebab-case: {@code open-buyers}, {@code cloud-accounts}, {@code unbilled-charges}, {@code
 *     open-debts}
 * @param message what to do, for people
 * @param examples what it is about: names, numbers, amounts with currency; at most ten
 */
public record ClosingObstacle(String code, String message, List<String> examples) {

    /** As many examples as anybody reads. */
    public static final int MOST_EXAMPLES = 10;

    public ClosingObstacle {
        examples = examples.stream().limit(MOST_EXAMPLES).toList();
    }

    @Override
    public String toString() {
        return examples.isEmpty() ? message : message + " (" + String.join(", ", examples) + ")";
    }
}
