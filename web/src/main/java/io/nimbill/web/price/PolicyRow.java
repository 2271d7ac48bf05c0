package io.nimbill.web.price;

import io.nimbill.agreement.KindPolicy;
import io.nimbill.vendor.ChargeKind;
import java.io.Serializable;

/** The policy of one charge kind while somebody chooses it. */
public class PolicyRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ChargeKind kind;
    private final KindPolicy proposed;
    private KindPolicy policy;

    PolicyRow(ChargeKind kind, KindPolicy policy, KindPolicy proposed) {
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

    public KindPolicy getPolicy() {
        return policy;
    }

    public void setPolicy(KindPolicy policy) {
        this.policy = policy;
    }
}
