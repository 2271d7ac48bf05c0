package io.nimbill.pricing;

import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The rules of a price book from a UTC usage day on: written as a draft, activated once, superseded when a later version
 * takes all its days. An activated version never changes.
 */
@Entity
@Table(name = "price_book_version")
public class PriceBookVersion {

    @Id
    @TableGenerator(
            name = "price_book_version",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "price_book_version",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "price_book_version")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "price_book_id")
    private long priceBookId;

    @Column(name = "number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private VersionState state;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected PriceBookVersion() {}

    PriceBookVersion(PriceBook book, int number, LocalDate validFrom, Instant now) {
        this.publicId = PublicId.random().value();
        this.priceBookId = book.id();
        this.number = number;
        this.state = VersionState.DRAFT;
        this.validFrom = validFrom;
        this.recordedAt = now;
    }

    /** Begins to price usage from a UTC day on. */
    void activate(LocalDate from, Instant now) {
        requireDraft();
        validFrom = from;
        state = VersionState.ACTIVE;
        recordedAt = now;
    }

    /**
     * What it would be if it were activated: a copy that nobody keeps.
     *
     * @param from first UTC usage day
     */
    public PriceBookVersion asIfActive(LocalDate from, Instant now) {
        PriceBookVersion copy = new PriceBookVersion();
        copy.id = id;
        copy.publicId = publicId;
        copy.priceBookId = priceBookId;
        copy.number = number;
        copy.state = VersionState.ACTIVE;
        copy.validFrom = from;
        copy.recordedAt = now;
        return copy;
    }

    /** A version activated later prices all its days. */
    void supersede() {
        state = VersionState.SUPERSEDED;
    }

    void requireDraft() {
        if (state != VersionState.DRAFT) {
            throw new Refusal(
                    "version-not-draft",
                    "Version " + number + " prices charges and never changes; draft a new version.");
        }
    }

    /** Database id; never shown outside. */
    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    /** Database id of its book. */
    public long priceBookId() {
        return priceBookId;
    }

    /** Counts from 1 within the book. */
    public int number() {
        return number;
    }

    public VersionState state() {
        return state;
    }

    /** First UTC usage day it is for. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** When it was activated; for a draft, when it was begun. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
