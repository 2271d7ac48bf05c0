package io.nimbill.catalog;

import io.nimbill.work.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** How much of a product an offer includes. */
@Embeddable
public class OfferItem {

    private static final int MOST_DECIMALS = 6;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(9);

    @Column(name = "product_id")
    private long productId;

    @Column(name = "quantity")
    private BigDecimal quantity;

    protected OfferItem() {}

    private OfferItem(long productId, BigDecimal quantity) {
        this.productId = productId;
        this.quantity = quantity;
    }

    /**
     * A product with its included quantity.
     *
     * @param quantity above zero, at most 6 decimals
     */
    public static OfferItem of(Product product, BigDecimal quantity) {
        boolean possible = quantity != null
                && quantity.signum() > 0
                && quantity.compareTo(LARGEST) <= 0
                && quantity.stripTrailingZeros().scale() <= MOST_DECIMALS;
        if (!possible) {
            throw new Refusal(
                    "quantity-out-of-bounds", "quantity", "A quantity is above zero, with at most 6 decimals.");
        }
        product.requireOpen();
        return new OfferItem(product.id(), quantity);
    }

    /** Database id of the product. */
    public long productId() {
        return productId;
    }

    public BigDecimal quantity() {
        return quantity;
    }
}
