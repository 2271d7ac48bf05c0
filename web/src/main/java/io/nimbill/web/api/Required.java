package io.nimbill.web.api;

import io.nimbill.web.entry.Problem;

/** Fields that have to be there. */
final class Required {

    private Required() {}

    static <T> T field(String name, T value) {
        if (value == null) {
            throw new ApiProblem(Problem.ofField(422, "required", "/" + name, "This field is required."));
        }
        return value;
    }
}
