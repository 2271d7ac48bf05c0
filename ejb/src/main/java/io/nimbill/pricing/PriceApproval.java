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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has a second person agree before a version prices usage, where the operator has chosen so. */
@ApplicationScoped
class PriceApproval implements ApprovedAct {

    @Inject
    private FourEyes fourEyes;

    @Inject
    private PriceWriting writing;

    @Inject
    private PriceBooks books;

    /**
     * @param replaced the version activated last; empty for the first
     * @param locked months it would touch if they were not locked; null for none
     * @param moves by how much sales move, in words; null where the seller does not ask
     */
    void require(
            PriceBookVersion draft, LocalDate from, Optional<PriceBookVersion> replaced, String locked, String moves) {
        String before = replaced.map(this::words).orElse(null);
        fourEyes.require(act(draft, from, new Shown(before, words(draft), locked, moves)));
    }

    /** What the second person sees and agrees to: with other rules, locked months or another amount it is another act. */
    record Shown(String before, String after, String locked, String moves) {}

    static Act act(PriceBookVersion draft, LocalDate from, Shown shown) {
        JsonObject payload = Json.createObjectBuilder()
                .add("version", draft.publicId().value())
                .add("from", from.toString())
                .build();
        Changes changes = Changes.none()
                .to("validFrom", from)
                .from("rules", shown.before(), shown.after())
                .to("lockedMonths", shown.locked())
                .to("moves", shown.moves());
        return Act.of(
                ApprovalKind.ACTIVATE_PRICES,
                "price-book-version",
                draft.publicId(),
                payload,
                changes,
                draft.number(),
                shown.before(),
                shown.after(),
                shown.locked(),
                shown.moves());
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.ACTIVATE_PRICES;
    }

    @Override
    public void carryOut(JsonObject payload) {
        writing.activate(new PublicId(payload.getString("version")), LocalDate.parse(payload.getString("from")));
    }

    private String words(PriceBookVersion version) {
        Stream<String> rules = books.rules(version.id()).stream().map(rule -> RuleWords.of(rule.terms()));
        Stream<String> discounts =
                books.discounts(version.id()).stream().map(discount -> RuleWords.of(discount.discount()));
        String words = Stream.concat(rules.sorted(), discounts.sorted()).collect(Collectors.joining("; "));
        return words.isEmpty() ? null : words;
    }
}
