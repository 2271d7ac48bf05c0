package io.nimbill.vendor.aws;

import io.nimbill.vendor.Finding;
import io.nimbill.vendor.Finding.Proof;
import io.nimbill.vendor.Finding.Remedy;
import io.nimbill.vendor.VendorFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;

/**
 * What the role might do and no call may try: the acts of Organizations, which know no dry run, and the questions of Cost
 * Explorer, which are charged for. IAM is asked what it would say, where the role may ask; nothing is done. It looks at
 * the role's own policies: service control policies do not bind a management account.
 */
final class AwsSimulation {

    private static final Map<String, List<String>> ACTS = new LinkedHashMap<>();

    static {
        ACTS.put("aws.create", List.of("organizations:CreateAccount", "organizations:DescribeCreateAccountStatus"));
        ACTS.put(
                "aws.move",
                List.of("organizations:MoveAccount", "organizations:TagResource", "organizations:UntagResource"));
        ACTS.put("aws.close", List.of("organizations:CloseAccount"));
        ACTS.put("aws.costs", List.of("ce:GetCostAndUsage", "ce:GetCostForecast"));
    }

    private final AwsClients clients;
    private final String role;

    AwsSimulation(AwsClients clients, String role) {
        this.clients = clients;
        this.role = role;
    }

    List<Finding> findings() {
        try (IamClient iam = clients.of("iam", IamClient.builder())) {
            Map<String, EvaluationResult> said = new TreeMap<>();
            List<String> actions = ACTS.values().stream().flatMap(List::stream).toList();
            AwsFailures.run(() -> iam.simulatePrincipalPolicyPaginator(
                            request -> request.policySourceArn(role).actionNames(actions))
                    .evaluationResults()
                    .forEach(each -> said.put(each.evalActionName(), each)));
            List<Finding> findings = new ArrayList<>();
            ACTS.forEach((code, asked) -> asked.forEach(action -> findings.add(finding(code, action, said))));
            return findings;
        } catch (VendorFailure failure) {
            return unanswered(failure);
        }
    }

    private static Finding finding(String code, String action, Map<String, EvaluationResult> said) {
        EvaluationResult result = said.get(action);
        if (result == null) {
            return Finding.notTried(code, action, Remedy.USE_ONCE);
        }
        return result.evalDecision() == PolicyEvaluationDecisionType.ALLOWED
                ? Finding.proved(code, action, Proof.SIMULATED)
                : Finding.missing(code, action, Remedy.GRANT, "IAM says " + result.evalDecisionAsString() + ".");
    }

    /** That the question is not allowed is no fault of the acts: only nobody knows. */
    private static List<Finding> unanswered(VendorFailure failure) {
        List<Finding> findings = new ArrayList<>();
        boolean passing =
                failure.kind() == VendorFailure.Kind.THROTTLED || failure.kind() == VendorFailure.Kind.UNREACHABLE;
        ACTS.forEach((code, asked) -> asked.forEach(action -> findings.add(new Finding(
                code,
                Finding.State.NOT_TRIED,
                action,
                null,
                passing ? Remedy.TRY_LATER : Remedy.ALLOW_SIMULATION,
                failure.getMessage()))));
        return findings;
    }
}
