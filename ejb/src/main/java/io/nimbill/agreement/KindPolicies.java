package io.nimbill.agreement;

import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.Refusal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** A policy for every charge kind: nothing is passed on or kept by accident. Immutable. */
public final class KindPolicies {

    private final Map<ChargeKind, KindPolicy> byKind;

    private KindPolicies(Map<ChargeKind, KindPolicy> byKind) {
        this.byKind = byKind;
    }

    /** What the form proposes for a new agreement. */
    public static KindPolicies proposed() {
        Map<ChargeKind, KindPolicy> policies = new EnumMap<>(ChargeKind.class);
        for (ChargeKind kind : ChargeKind.values()) {
            policies.put(kind, proposed(kind));
        }
        return new KindPolicies(policies);
    }

    private static KindPolicy proposed(ChargeKind kind) {
        return switch (kind) {
            case USAGE, COMMITTED_USAGE, PURCHASE, REFUND -> KindPolicy.RULE;
            case MARKETPLACE, SUPPORT, ADJUSTMENT -> KindPolicy.PASS;
            case COMMITMENT_FEE, CREDIT, DISCOUNT -> KindPolicy.KEEP;
            case TAX -> KindPolicy.STRIP;
        };
    }

    /** The given policies; kinds that are not named get the proposed one. */
    public static KindPolicies of(Map<ChargeKind, KindPolicy> named) {
        Map<ChargeKind, KindPolicy> policies = new EnumMap<>(proposed().byKind);
        policies.putAll(named);
        return new KindPolicies(policies);
    }

    public KindPolicies with(ChargeKind kind, KindPolicy policy) {
        Map<ChargeKind, KindPolicy> policies = new EnumMap<>(byKind);
        policies.put(kind, policy);
        return new KindPolicies(policies);
    }

    public KindPolicy of(ChargeKind kind) {
        return byKind.get(kind);
    }

    /** Whether charges of any kind are spread. */
    public boolean spread() {
        return byKind.values().stream().anyMatch(KindPolicy::spreads);
    }

    /** Refuses a policy that makes no sense for its kind, naming both. */
    void requirePossible() {
        byKind.forEach((kind, policy) -> {
            if (!policy.isFor(kind)) {
                throw new Refusal(
                                "policy-not-for-kind",
                                "policies",
                                policy + " is no policy for charges of kind " + kind + ".")
                        .with(policy, kind);
            }
        });
    }

    /** All policies, unmodifiable. */
    public Map<ChargeKind, KindPolicy> asMap() {
        return Collections.unmodifiableMap(byKind);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KindPolicies policies && byKind.equals(policies.byKind);
    }

    @Override
    public int hashCode() {
        return byKind.hashCode();
    }

    @Override
    public String toString() {
        return byKind.toString();
    }
}
