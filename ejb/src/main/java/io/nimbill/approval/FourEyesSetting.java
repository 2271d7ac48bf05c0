package io.nimbill.approval;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** Says for which acts of the operator's people a second person has to agree. Off until somebody chooses. */
@Stateless
public class FourEyesSetting {

    @Inject
    private FourEyesKinds kinds;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** The kinds that need a second person, for the operator's people. */
    @Requires(Permission.MANAGE_FOUR_EYES)
    public Set<ApprovalKind> chosen() {
        requireOperator();
        return kinds.chosen();
    }

    /** The kinds that can be chosen. */
    @Requires(Permission.MANAGE_FOUR_EYES)
    public Set<ApprovalKind> possible() {
        return EnumSet.complementOf(EnumSet.of(ApprovalKind.LOOSEN_FOUR_EYES));
    }

    /**
     * Chooses the kinds. To need a second person more often takes one person, to need one less often takes two.
     *
     * @throws ApprovalNeeded when a kind would be dropped
     */
    @Requires(Permission.MANAGE_FOUR_EYES)
    public void choose(Set<ApprovalKind> wanted) {
        requireOperator();
        Set<ApprovalKind> after = EnumSet.copyOf(possible());
        after.retainAll(wanted);
        Set<ApprovalKind> before = kinds.chosen();
        Changes changes = Changes.none().from("kinds", words(before), words(after));
        if (!after.containsAll(before)) {
            fourEyes.require(
                    Act.of(ApprovalKind.LOOSEN_FOUR_EYES, "four-eyes", null, payload(after), changes, words(before)));
        }
        kinds.choose(after, Instant.now(clock), currentCaller.actorName());
        auditTrail.recordAbout("four-eyes-changed", "four-eyes", null, changes);
    }

    /** As {@link #choose}, from what a request kept. */
    static Set<ApprovalKind> read(JsonObject payload) {
        Set<ApprovalKind> kinds = EnumSet.noneOf(ApprovalKind.class);
        Arrays.stream(ApprovalKind.values())
                .filter(kind -> payload.getJsonArray("kinds").contains(Json.createValue(kind.name())))
                .forEach(kinds::add);
        return kinds;
    }

    private static JsonObject payload(Set<ApprovalKind> kinds) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        kinds.forEach(kind -> names.add(kind.name()));
        return Json.createObjectBuilder().add("kinds", names).build();
    }

    private static String words(Set<ApprovalKind> kinds) {
        return new TreeSet<>(kinds).toString();
    }

    private void requireOperator() {
        if (!currentCaller.get().isOperator()) {
            throw new NotFound();
        }
    }
}
