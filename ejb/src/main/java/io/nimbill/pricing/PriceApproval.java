package io.nimbill.pricing;

import io.nimbill.approval.Act;
import io.nimbill.approval.ApprovalKind;
import io.nimbill.approval.ApprovedAct;
import io.nimbill.approval.FourEyes;
import io.nimbill.audit.Changes;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Has a second person agree before a version prices usage, where the operator has chosen so. */
@ApplicationScoped
class PriceApproval implements ApprovedAct {

    @Inject
    private FourEyes fourEyes;

    @Inject
    private PriceWriting writing;

    void require(PriceBookVersion draft, LocalDate from, List<PriceRule> before, List<PriceRule> after) {
        JsonObject payload = Json.createObjectBuilder()
                .add("version", draft.publicId().value())
                .add("from", from.toString())
                .build();
        Changes changes = Changes.none().to("validFrom", from).from("rules", words(before), words(after));
        fourEyes.require(Act.of(
                kind(),
                "price-book-version",
                draft.publicId(),
                payload,
                changes,
                draft.number(),
                words(before),
                words(after)));
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.ACTIVATE_PRICES;
    }

    @Override
    public void carryOut(JsonObject payload) {
        writing.activate(new PublicId(payload.getString("version")), LocalDate.parse(payload.getString("from")));
    }

    private static String words(List<PriceRule> rules) {
        return rules.isEmpty()
                ? null
                : rules.stream()
                        .map(rule -> RuleWords.of(rule.terms()))
                        .sorted()
                        .collect(Collectors.joining("; "));
    }
}
