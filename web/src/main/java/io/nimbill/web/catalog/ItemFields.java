package io.nimbill.web.catalog;

import java.io.Serializable;
import java.math.BigDecimal;

/** A product with its included quantity, as the form of an offer holds it. */
public class ItemFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String product;
    private BigDecimal quantity = BigDecimal.ONE;

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(BigDecimal quantity) {
        this.quantity = quantity;
    }
}
