package io.nimbill.subscription;

import io.nimbill.catalog.Offer;
import io.nimbill.catalog.OfferTerms;
import io.nimbill.time.Cycle;
import io.nimbill.work.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/**
 * That a client holds an offer, from a day on. What happened to it since is in its events, what that came to in its parts;
 * its own row says when to look at it next.
 */
@Entity
@Table(name = "subscription")
public class Subscription {

    @Id
    @TableGenerator(
            name = "subscription",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "subscription",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "subscription")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "offer_id")
    private long offerId;

    @Column(name = "client_id")
    private long clientId;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "next_look_at")
    private Instant nextLookAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Subscription() {}

    Subscription(Offer offer, long clientId, LocalDate startsOn, Instant now) {
        this.publicId = PublicId.random().value();
        this.offerId = offer.id();
        this.clientId = clientId;
        this.startsOn = startsOn;
        this.orderedAt = now;
        this.nextLookAt = now;
    }

    /** When something will be due; null when nothing will be any more. */
    void lookAt(Instant next) {
        nextLookAt = next;
    }

    /** How it is charged under the terms of its offer. */
    Plan plan(OfferTerms terms) {
        return plan(terms, startsOn);
    }

    static Plan plan(OfferTerms terms, LocalDate startsOn) {
        Cycle natural = new Cycle(startsOn, terms.interval().step());
        Cycle cycle = terms.calendarAligned()
                ? new Cycle(calendarStart(terms, startsOn), terms.interval().step())
                : natural;
        Cycle term = terms.termMonths() == 0 ? null : new Cycle(startsOn, Period.ofMonths(terms.termMonths()));
        return new Plan(terms.model(), terms.timing(), cycle, term);
    }

    private static LocalDate calendarStart(OfferTerms terms, LocalDate day) {
        return switch (terms.interval()) {
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
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

    /** Database id of the client. */
    public long clientId() {
        return clientId;
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    /** First day on which it is held. */
    public LocalDate startsOn() {
        return startsOn;
    }
}
