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
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * To whom a book applies and when: a buyer by name, else the buyers of a customer type, else all buyers of the seller.
 * Half-open UTC days.
 */
@Entity
@Table(name = "price_book_assignment")
public class PriceBookAssignment {

    @Id
    @TableGenerator(
            name = "price_book_assignment",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "price_book_assignment",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "price_book_assignment")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "price_book_id")
    private long priceBookId;

    @Column(name = "seller_id")
    private long sellerId;

    @Column(name = "buyer_id")
    private Long buyerId;

    @Column(name = "customer_type")
    private String customerType;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Version
    @Column(name = "version")
    private long version;

    protected PriceBookAssignment() {}

    PriceBookAssignment(PriceBook book, Recipients recipients, LocalDate validFrom, LocalDate validTo) {
        if (validTo != null && !validFrom.isBefore(validTo)) {
            throw new Refusal("dates-reversed", "validTo", "An assignment must end after it begins.");
        }
        this.publicId = PublicId.random().value();
        this.priceBookId = book.id();
        this.sellerId = book.sellerId();
        this.buyerId = recipients.buyerId();
        this.customerType = recipients.customerType();
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    void endOn(LocalDate day) {
        if (!validFrom.isBefore(day)) {
            throw new Refusal("dates-reversed", "validTo", "An assignment must end after it begins.");
        }
        validTo = day;
    }

    boolean isFor(Recipients recipients) {
        return Objects.equals(buyerId, recipients.buyerId()) && Objects.equals(customerType, recipients.customerType());
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return (to == null || validFrom.isBefore(to)) && (validTo == null || from.isBefore(validTo));
    }

    /** Whether it holds on a UTC day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** How closely it means a buyer: 2 by name, 1 by customer type, 0 as one of all; empty when it does not. */
    public Optional<Integer> closeness(long aBuyerId, String aCustomerType) {
        if (buyerId != null) {
            return buyerId == aBuyerId ? Optional.of(2) : Optional.empty();
        }
        if (customerType != null) {
            return customerType.equals(aCustomerType) ? Optional.of(1) : Optional.empty();
        }
        return Optional.of(0);
    }

    /** Database id; never shown outside. */
    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    /** Database id of the book. */
    public long priceBookId() {
        return priceBookId;
    }

    /** Database id of the seller. */
    public long sellerId() {
        return sellerId;
    }

    public Recipients recipients() {
        return new Recipients(buyerId, customerType);
    }

    /** First UTC usage day. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** The day after the last; empty = open. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }
}
