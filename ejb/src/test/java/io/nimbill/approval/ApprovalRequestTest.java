package io.nimbill.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.audit.Changes;
import io.nimbill.party.Caller;
import io.nimbill.work.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Caller ASKING = Caller.system("asking");
    private static final Caller OTHER = Caller.system("other");

    private final ApprovalRequest request = new ApprovalRequest(act("2026-10", "basis"), ASKING, 7L, NOW);

    @Test
    void it_stands_for_the_same_act_on_the_same_basis_alone() {
        assertThat(request.isFor(act("2026-10", "basis"))).isTrue();
        assertThat(request.isFor(act("2026-11", "basis"))).isFalse();
        assertThat(request.isFor(act("2026-10", "another basis"))).isFalse();
    }

    @Test
    void the_same_person_is_known_by_themselves_and_by_their_programs() {
        assertThat(request.isBy(ASKING, Optional.empty())).isTrue();
        assertThat(request.isBy(OTHER, Optional.of(7L))).isTrue();
        assertThat(request.isBy(OTHER, Optional.of(8L))).isFalse();
        assertThat(request.isBy(OTHER, Optional.empty())).isFalse();
    }

    @Test
    void it_is_decided_once() {
        request.explain(" month end ");
        request.decide(ApprovalState.REJECTED, OTHER, 8L, "not yet", NOW);
        assertThat(request.view(true, true).state()).isEqualTo(ApprovalState.REJECTED);
        assertThat(request.view(true, true).reason()).isEqualTo("month end");
        assertThat(request.view(true, true).decidable()).isFalse();
        assertThatThrownBy(() -> request.decide(ApprovalState.APPROVED, OTHER, 8L, null, NOW))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> request.explain("later")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_reason_has_words_and_is_not_endless() {
        assertThatThrownBy(() -> request.explain(" ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> request.explain("x".repeat(501))).isInstanceOf(Refusal.class);
        assertThat(request.isExplained()).isFalse();
    }

    private static Act act(String month, Object basis) {
        JsonObject payload = Json.createObjectBuilder().add("month", month).build();
        return Act.of(
                ApprovalKind.ISSUE_INVOICES,
                "operation",
                null,
                payload,
                Changes.none().to("month", month),
                basis);
    }
}
