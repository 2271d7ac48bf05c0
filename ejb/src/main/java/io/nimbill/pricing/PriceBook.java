package io.nimbill.pricing;

import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
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
import java.util.Currency;
import java.util.Optional;

/**
 * The prices of one seller under one name. Its rules live in dated versions; a buyer gets it by assignment. Closed at
 * last, never deleted: charges refer to it.
 */
@Entity
@Table(name = "price_book")
public class PriceBook {

    private static final int NAME_LENGTH = 190;

    @Id
    @TableGenerator(
            name = "price_book",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "price_book",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "price_book")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "seller_id")
    private long sellerId;

    @Column(name = "name")
    private String name;

    @Column(name = "currency")
    private String currency;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    @Column(name = "version")
    private long version;

    protected PriceBook() {}

    PriceBook(long sellerId, String name, Currency currency, Instant now) {
        if (name == null || name.isBlank() || name.length() > NAME_LENGTH) {
            throw new Refusal("name-out-of-bounds", "name", "A price book needs a name of at most 190 characters.");
        }
        this.publicId = PublicId.random().value();
        this.sellerId = sellerId;
        this.name = name.strip();
        this.currency = currency.getCurrencyCode();
        this.createdAt = now;
    }

    void close(LocalDate day) {
        requireOpen();
        closedOn = day;
    }

    void requireOpen() {
        if (closedOn != null) {
            throw new Refusal("price-book-closed", "The price book " + name + " was closed on " + closedOn + ".")
                    .with(name, closedOn);
        }
    }

    /** Database id; never shown outside. */
    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    /** Database id of the seller whose book it is. */
    public long sellerId() {
        return sellerId;
    }

    public String name() {
        return name;
    }

    /** Currency of its unit prices. */
    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Since when nobody can be given it any more; empty while open. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** Grows with every change. */
    public long version() {
        return version;
    }
}
