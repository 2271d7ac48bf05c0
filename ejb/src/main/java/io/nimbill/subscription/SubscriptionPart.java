package io.nimbill.subscription;

import io.nimbill.time.BillingPeriod;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/** A part of what a subscription comes to on one edge, as it was made; a line of a document bills it. Append-only. */
@Entity
@Table(name = "subscription_part")
public class SubscriptionPart {

    @Id
    @TableGenerator(
            name = "subscription_part",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "subscription_part",
            allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "subscription_part")
    private Long id;

    @Column(name = "subscription_id")
    private long subscriptionId;

    @Column(name = "seller_id")
    private long sellerId;

    @Column(name = "buyer_id")
    private long buyerId;

    @Column(name = "interval_start")
    private LocalDate intervalStart;

    @Column(name = "interval_end")
    private LocalDate intervalEnd;

    @Enumerated(EnumType.STRING)
    @Column(name = "sort")
    private PartSort sort;

    @Column(name = "service_start")
    private LocalDate from;

    @Column(name = "service_end")
    private LocalDate to;

    @Column(name = "quantity")
    private BigDecimal quantity;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    @Column(name = "currency")
    private String currency;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "made_at")
    private Instant madeAt;

    protected SubscriptionPart() {}

    SubscriptionPart(long subscriptionId, EdgeInterval place, Part part, Instant now) {
        this.subscriptionId = subscriptionId;
        this.sellerId = place.sellerId();
        this.buyerId = place.buyerId();
        this.intervalStart = place.interval().start();
        this.intervalEnd = place.interval().end();
        this.sort = part.sort();
        this.from = part.from();
        this.to = part.to();
        this.quantity = part.quantity();
        this.unitPrice = part.unitPrice();
        this.currency = place.currency().getCurrencyCode();
        this.amount = part.amount();
        this.madeAt = now;
    }

    /** Where it was made. */
    EdgeInterval place() {
        return new EdgeInterval(sellerId, buyerId, currency(), interval());
    }

    public Part part() {
        return new Part(sort, from, to, quantity, unitPrice, amount);
    }

    /** Database id; never shown outside. */
    public Long id() {
        return id;
    }

    /** Database id of the subscription. */
    public long subscriptionId() {
        return subscriptionId;
    }

    /** Database id of the seller of the edge. */
    public long sellerId() {
        return sellerId;
    }

    /** Database id of its buyer. */
    public long buyerId() {
        return buyerId;
    }

    /** The billing interval it belongs to. */
    public BillingPeriod interval() {
        return new BillingPeriod(intervalStart, intervalEnd);
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public Instant madeAt() {
        return madeAt;
    }
}
