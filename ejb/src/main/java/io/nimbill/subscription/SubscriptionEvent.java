package io.nimbill.subscription;

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

/** Something that happened to a subscription, as it was entered. Append-only. */
@Entity
@Table(name = "subscription_event")
public class SubscriptionEvent {

    @Id
    @TableGenerator(
            name = "subscription_event",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "subscription_event",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "subscription_event")
    private Long id;

    @Column(name = "subscription_id")
    private long subscriptionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private EventKind kind;

    @Column(name = "effective_on")
    private LocalDate day;

    @Column(name = "quantity")
    private BigDecimal quantity;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected SubscriptionEvent() {}

    SubscriptionEvent(Subscription subscription, EventKind kind, LocalDate day, BigDecimal quantity, Instant now) {
        this.subscriptionId = subscription.id();
        this.kind = kind;
        this.day = day;
        this.quantity = quantity;
        this.recordedAt = now;
    }

    /** Of two that were entered at the same moment the one made later is the later one. */
    Happening happening(long place) {
        return new Happening(kind, day, place, quantity);
    }

    /** Database id of the subscription. */
    public long subscriptionId() {
        return subscriptionId;
    }

    public EventKind kind() {
        return kind;
    }

    /** From which on it counts. */
    public LocalDate day() {
        return day;
    }

    /** Held from then on; null where it says nothing about it. */
    public BigDecimal quantity() {
        return quantity;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
