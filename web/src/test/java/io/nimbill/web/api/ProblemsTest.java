package io.nimbill.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.NotPermitted;
import io.nimbill.party.NotSignedIn;
import io.nimbill.party.Permission;
import io.nimbill.web.entry.Problem;
import io.nimbill.work.Conflict;
import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    @Test
    void each_refusal_has_its_status() {
        assertThat(Problems.of(new NotFound()).status()).isEqualTo(404);
        assertThat(Problems.of(new NotSignedIn()).status()).isEqualTo(401);
        assertThat(Problems.of(new NotPermitted(Permission.RUN_JOBS)).status()).isEqualTo(403);
        assertThat(Problems.of(new Refusal("changed-meanwhile", "x")).status()).isEqualTo(412);
        assertThat(Problems.of(new Refusal("taken", "name", "x")).status()).isEqualTo(409);
        assertThat(Problems.of(Conflict.refusal()).status()).isEqualTo(409);
        assertThat(Problems.of(new Refusal("rule-tie", "x")).status()).isEqualTo(422);
    }

    @Test
    void a_problem_tells_code_field_and_trace() {
        JsonObject json = Problems.of(new Refusal("required", "legalName", "This field is required."))
                .toJson("trace-1");
        assertThat(json.getInt("status")).isEqualTo(422);
        assertThat(json.getString("code")).isEqualTo("required");
        assertThat(json.getString("traceId")).isEqualTo("trace-1");
        assertThat(json.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/legalName");
    }

    @Test
    void a_header_at_fault_keeps_its_name() {
        assertThat(Problems.of(new Refusal("idempotency-key-reused", "Idempotency-Key", "x"))
                        .errors()
                        .get(0)
                        .pointer())
                .isEqualTo("Idempotency-Key");
    }

    @ParameterizedTest
    @CsvSource({"12.3400, EUR, 12.34", "12, EUR, 12.00", "0.0000, JPY, 0", "1200.0000, JPY, 1200", "1.2345, KWD, 1.2345"
    })
    void posted_amounts_have_the_decimals_of_their_currency(String stored, String currency, String shown) {
        assertThat(MoneyView.ofPosted(new BigDecimal(stored), currency).amount())
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.000000000000000001, 0.000000000000000001", "100.000000, 100", "1E+3, 1000", "0.000, 0"})
    void exact_amounts_keep_every_digit_that_counts(String stored, String shown) {
        assertThat(MoneyView.text(new BigDecimal(stored))).isEqualTo(shown);
    }

    @Test
    void a_problem_without_fields_has_no_errors() {
        assertThat(Problem.of(404, "not-found", "x").toJson("t")).doesNotContainKey("errors");
    }
}
