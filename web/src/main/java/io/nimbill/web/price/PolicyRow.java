package io.nimbill.web.price;

import io.nimbill.agreement.KindPolicy;
import io.nimbill.vendor.ChargeKind;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** The policy of one charge kind while somebody chooses it. */
public class PolicyRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ChargeKind kind;
    private final KindPolicy proposed;
    private final boolean spreadable;
    private KindPolicy policy;

    /** @param spreadable whether the seller can spread at all */
    PolicyRow(ChargeKind kind, KindPolicy policy, KindPolicy proposed, boolean spreadable) {
        this.spreadable = spreadable;
        this.kind = kind;
        this.policy = policy;
        this.proposed = proposed;
    }

    public ChargeKind getKind() {
        return kind;
    }

    /** What is proposed for the kind, whatever was agreed before. */
    public KindPolicy getProposed() {
        return proposed;
    }

    /** What can be agreed for the kind. */
    public List<KindPolicy> getPossible() {
        return Arrays.stream(KindPolicy.values())
                .filter(each -> each.isFor(kind) && (spreadable || !each.spreads()))
                .toList();
    }

    public KindPolicy getPolicy() {
        return policy;
    }

    public void setPolicy(KindPolicy policy) {
        this.policy = policy;
    }
}
