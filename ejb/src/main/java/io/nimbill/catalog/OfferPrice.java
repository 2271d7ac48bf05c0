package io.nimbill.catalog;

import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * What a seller asks its buyers for an offer, its own or one of a seller above, from a day on. Recorded once, never changed:
 * another price is recorded after it, and one without an amount takes it back.
 */
@Entity
@Table(name = "offer_price")
public class OfferPrice {

    private static final int MOST_DECIMALS = 18;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);

    @Id
    @TableGenerator(
            name = "offer_price",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "offer_price",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "offer_price")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "offer_id")
    private long offerId;

    @Column(name = "seller_id")
    private long sellerId;

    @Column(name = "buyer_id")
    private Long buyerId;

    @Column(name = "customer_type")
    private String customerType;

    @Column(name = "currency")
    private String currency;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected OfferPrice() {}

    /**
     * A price.
     *
     * @param buyer who gets it: one direct buyer, the direct buyers of a type, or null for all direct buyers
     * @param amount for one unit and interval; null takes earlier ones for the same buyers back
     */
    OfferPrice(
            Offer offer,
            long sellerId,
            Recipient buyer,
            Currency currency,
            BigDecimal amount,
            LocalDate validFrom,
            Instant now) {
        requirePossible(amount);
        if (currency.getDefaultFractionDigits() < 0) {
            throw new Refusal("currency-without-minor-unit", "currency", currency + " cannot be billed.")
                    .with(currency);
        }
        this.publicId = PublicId.random().value();
        this.offerId = offer.id();
        this.sellerId = sellerId;
        this.buyerId = buyer == null ? null : buyer.partyId();
        this.customerType = buyer == null ? null : buyer.customerType();
        this.currency = currency.getCurrencyCode();
        this.amount = amount;
        this.validFrom = validFrom;
        this.recordedAt = now;
    }

    private static void requirePossible(BigDecimal amount) {
        boolean possible = amount == null
                || (amount.signum() >= 0
                        && amount.compareTo(LARGEST) <= 0
                        && Math.max(0, amount.stripTrailingZeros().scale()) <= MOST_DECIMALS);
        if (!possible) {
            throw new Refusal(
                    "price-out-of-bounds",
                    "amount",
                    "A price lies between 0 and a million millions, with at most 18 decimals.");
        }
    }

    /** How closely it means a direct buyer: 2 by name, 1 by customer type, 0 as one of all; empty when it does not. */
    Optional<Integer> closeness(long buyer, String type) {
        if (buyerId != null) {
            return buyerId == buyer ? Optional.of(2) : Optional.empty();
        }
        if (customerType != null) {
            return customerType.equals(type) ? Optional.of(1) : Optional.empty();
        }
        return Optional.of(0);
    }

    /** Whether it is of the same seller for the same buyers and currency. */
    boolean isForSameAs(OfferPrice other) {
        return sellerId == other.sellerId
                && currency.equals(other.currency)
                && Objects.equals(buyerId, other.buyerId)
                && Objects.equals(customerType, other.customerType);
    }

    /** Database id; never shown outside. */
    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    /** Database id of the offer. */
    public long offerId() {
        return offerId;
    }

    /** Database id of the seller who asks it. */
    public long sellerId() {
        return sellerId;
    }

    /** Database id of the one direct buyer it is for; null = not by name. */
    public Long buyerId() {
        return buyerId;
    }

    /** The direct buyers it is for; null = not by type. */
    public String customerType() {
        return customerType;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    /** For one unit and interval; empty where it takes an earlier one back. */
    public Optional<BigDecimal> amount() {
        return Optional.ofNullable(amount);
    }

    /** First day. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** Since when we know it. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** For the second person and the trail. */
    @Override
    public String toString() {
        return (amount == null ? "none" : amount.stripTrailingZeros().toPlainString()) + " " + currency + " from "
                + validFrom;
    }
}
