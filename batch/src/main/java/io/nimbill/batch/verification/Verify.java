package io.nimbill.batch.verification;

import io.nimbill.batch.Run;
import io.nimbill.batch.Task;
import io.nimbill.reconciliation.Finding;
import io.nimbill.reconciliation.Verification;
import io.nimbill.work.Refusal;
import io.nimbill.work.Saying;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;

/** Step {@code verify}: the outcome is {@code {"checks":n,"findings":[…]}}. */
@Dependent
@Named("verify")
class Verify extends Task {

    /** Findings told in the outcome; the rest are as many again of the same. */
    private static final int TOLD = 100;

    @Inject
    private Verification verification;

    @Override
    protected void work(Run run) {
        int checks = verification.size();
        run.stage("verifying", (long) checks);
        List<Finding> findings = verification.run(check -> run.done(1));
        String outcome = outcome(checks, findings);
        if (!findings.isEmpty()) {
            throw new Refusal("invariants-broken", outcome).with(checks, findings.size());
        }
        run.outcome(Saying.of("outcome.verified", checks), outcome);
    }

    private static String outcome(int checks, List<Finding> findings) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        findings.stream()
                .limit(TOLD)
                .forEach(finding -> list.add(Json.createObjectBuilder()
                        .add("invariant", finding.invariant())
                        .add("check", finding.check())
                        .add("rule", finding.rule())
                        .add("detail", finding.detail())));
        return Json.createObjectBuilder()
                .add("checks", checks)
                .add("count", findings.size())
                .add("findings", list)
                .build()
                .toString();
    }
}
