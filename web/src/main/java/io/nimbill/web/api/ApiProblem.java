package io.nimbill.web.api;

import io.nimbill.web.entry.Problem;

/** A request that the API itself refuses, before any use case sees it. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ApiProblem(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** A parameter or header at fault. */
    static ApiProblem ofParameter(String name, String code, String detail) {
        return new ApiProblem(Problem.ofField(400, code, name, detail));
    }

    Problem problem() {
        return problem;
    }
}
