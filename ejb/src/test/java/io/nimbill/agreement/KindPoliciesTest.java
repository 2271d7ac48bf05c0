package io.nimbill.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.vendor.ChargeKind;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KindPoliciesTest {

    @ParameterizedTest
    @CsvSource({
        "USAGE,           RULE",
        "COMMITTED_USAGE, RULE",
        "PURCHASE,        RULE",
        "REFUND,          RULE",
        "MARKETPLACE,     PASS",
        "SUPPORT,         PASS",
        "ADJUSTMENT,      PASS",
        "COMMITMENT_FEE,  KEEP",
        "CREDIT,          KEEP",
        "DISCOUNT,        KEEP",
        "TAX,             STRIP"
    })
    void the_form_proposes(ChargeKind kind, KindPolicy policy) {
        assertThat(KindPolicies.proposed().of(kind)).isEqualTo(policy);
    }

    @ParameterizedTest
    @EnumSource(ChargeKind.class)
    void every_kind_has_a_policy_also_where_none_was_named(ChargeKind kind) {
        KindPolicies policies = KindPolicies.of(Map.of(ChargeKind.CREDIT, KindPolicy.PASS));

        assertThat(policies.of(kind))
                .isEqualTo(
                        kind == ChargeKind.CREDIT
                                ? KindPolicy.PASS
                                : KindPolicies.proposed().of(kind));
    }
}
