package io.nimbill.web.price;

import io.nimbill.agreement.Fee;
import io.nimbill.agreement.FeeKind;
import java.io.Serializable;
import java.math.BigDecimal;

/** A fee while somebody writes it. */
public class FeeRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private FeeKind kind = FeeKind.FLAT;
    private String name;
    private BigDecimal value;
    private boolean ofFlatFees;

    static FeeRow of(Fee fee) {
        FeeRow row = new FeeRow();
        row.kind = fee.kind();
        row.name = fee.name();
        row.value = fee.value();
        row.ofFlatFees = fee.ofFlatFees();
        return row;
    }

    /** Whether nothing was written into it: then it is no fee. */
    boolean isEmpty() {
        return (name == null || name.isBlank()) && value == null;
    }

    Fee fee() {
        return new Fee(kind, name, value, ofFlatFees);
    }

    public FeeKind getKind() {
        return kind;
    }

    public void setKind(FeeKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getValue() {
        return value;
    }

    public void setValue(BigDecimal value) {
        this.value = value;
    }

    public boolean isOfFlatFees() {
        return ofFlatFees;
    }

    public void setOfFlatFees(boolean ofFlatFees) {
        this.ofFlatFees = ofFlatFees;
    }
}
