package io.nimbill.web.price;

import io.nimbill.pricing.Tier;
import java.io.Serializable;
import java.math.BigDecimal;

/** A step of a tiered price while somebody writes it. It begins where the one before ends. */
public class TierFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private BigDecimal upTo;
    private BigDecimal unitPrice;
    private BigDecimal flatPrice;
    private BigDecimal block;

    static TierFields of(Tier tier) {
        TierFields fields = new TierFields();
        fields.upTo = tier.upTo();
        fields.unitPrice = tier.unitPrice();
        fields.flatPrice = tier.flatPrice().signum() == 0 ? null : tier.flatPrice();
        fields.block = tier.block();
        return fields;
    }

    Tier tier(BigDecimal above) {
        return new Tier(above, upTo, orZero(unitPrice), orZero(flatPrice), block);
    }

    private static BigDecimal orZero(BigDecimal given) {
        return given == null ? BigDecimal.ZERO : given;
    }

    /** Last quantity it is for; null for the last step. */
    public BigDecimal getUpTo() {
        return upTo;
    }

    public void setUpTo(BigDecimal upTo) {
        this.upTo = upTo;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(BigDecimal unitPrice) {
        this.unitPrice = unitPrice;
    }

    public BigDecimal getFlatPrice() {
        return flatPrice;
    }

    public void setFlatPrice(BigDecimal flatPrice) {
        this.flatPrice = flatPrice;
    }

    public BigDecimal getBlock() {
        return block;
    }

    public void setBlock(BigDecimal block) {
        this.block = block;
    }
}
