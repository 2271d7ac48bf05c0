package io.nimbill.web.price;

import io.nimbill.agreement.Restatement;
import io.nimbill.agreement.RestatementPolicy;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** What becomes of differences to what was billed, while somebody chooses it. */
public class RestatementFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private RestatementPolicy policy;
    private BigDecimal absorbBelow;

    static RestatementFields of(Restatement restatement) {
        RestatementFields fields = new RestatementFields();
        fields.policy = restatement.policy();
        fields.absorbBelow = restatement.absorbBelow().signum() == 0 ? null : restatement.absorbBelow();
        return fields;
    }

    Restatement restatement() {
        return new Restatement(policy, absorbBelow);
    }

    public List<RestatementPolicy> getPolicies() {
        return List.of(RestatementPolicy.values());
    }

    public RestatementPolicy getPolicy() {
        return policy;
    }

    public void setPolicy(RestatementPolicy policy) {
        this.policy = policy;
    }

    /** Null for nothing. */
    public BigDecimal getAbsorbBelow() {
        return absorbBelow;
    }

    public void setAbsorbBelow(BigDecimal absorbBelow) {
        this.absorbBelow = absorbBelow;
    }
}
