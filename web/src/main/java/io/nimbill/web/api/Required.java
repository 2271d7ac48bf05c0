package io.nimbill.web.api;

import io.nimbill.web.entry.Problem;
import java.util.Currency;

/** Fields that have to be there. */
final class Required {

    private Required() {}

    static <T> T field(String name, T value) {
        if (value == null) {
            throw new ApiProblem(Problem.ofField(422, "required", "/" + name, "This field is required."));
        }
        return value;
    }

    /** A currency that has to be there, by its code. */
    static Currency currency(String name, String code) {
        try {
            return Currency.getInstance(field(name, code));
        } catch (IllegalArgumentException e) {
            throw new ApiProblem(Problem.ofField(
                    422, "unknown-currency", "/" + name, "Not a currency code of ISO 4217, such as EUR."));
        }
    }
}
