package io.nimbill.pricing;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CustomerType;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.SellingScope;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;

/** Opens and closes price books and says to whom they apply. */
@Stateless
public class PriceBookKeeping {

    @Inject
    private PriceBooks books;

    @Inject
    private BookScope scope;

    @Inject
    private SellingScope sellingScope;

    @Inject
    private Parties parties;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Event<PricesChanged> pricesChanged;

    @Inject
    private Clock clock;

    /** Opens a book of a seller. It prices nothing before a version is activated and it is assigned. */
    @Requires(Permission.MANAGE_PRICES)
    public PriceBook open(PublicId sellerId, String name, Currency currency) {
        Party seller = sellingScope.requireSeller(sellerId);
        PriceBook book = new PriceBook(seller.id(), name, currency, Instant.now(clock));
        books.add(book);
        auditTrail.record(
                "price-book-opened",
                "price-book",
                book.publicId(),
                Changes.none().to("name", book.name()).to("currency", currency));
        return book;
    }

    /** Closes a book that is assigned to nobody from today on. */
    @Requires(Permission.MANAGE_PRICES)
    public PriceBook close(PublicId bookId) {
        PriceBook book = books.lock(scope.book(bookId));
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        boolean inUse = books.assignmentsOfSeller(book.sellerId()).stream()
                .anyMatch(assignment -> assignment.priceBookId() == book.id() && assignment.overlaps(today, null));
        if (inUse) {
            throw new Refusal("price-book-assigned", "End its assignments first: somebody is priced by it.");
        }
        book.close(today);
        auditTrail.record(
                "price-book-closed",
                "price-book",
                book.publicId(),
                Changes.none().to("closedOn", today));
        return book;
    }

    /** Assigns a book to one buyer by name; that comes before customer types and before all buyers. */
    @Requires(Permission.MANAGE_PRICES)
    public PriceBookAssignment assignToBuyer(PublicId bookId, PublicId buyerId, LocalDate from, LocalDate to) {
        PriceBook book = scope.book(bookId);
        Party seller = sellingScope.requireSeller(book.sellerId());
        return assign(
                book,
                Recipients.buyer(sellingScope.requireBuyer(seller, buyerId).id()),
                from,
                to);
    }

    /**
     * Lets a book price a buyer by name from a day on, in the place of the one that did by name until then. The same
     * book stays as it is.
     */
    @Requires(Permission.MANAGE_PRICES)
    public void reassignToBuyer(PublicId bookId, PublicId buyerId, LocalDate from) {
        PriceBook book = books.lock(scope.book(bookId));
        Party seller = sellingScope.requireSeller(book.sellerId());
        Recipients buyer =
                Recipients.buyer(sellingScope.requireBuyer(seller, buyerId).id());
        Optional<PriceBookAssignment> now = books.assignmentsOfSeller(seller.id()).stream()
                .filter(assignment -> assignment.isFor(buyer) && assignment.holdsOn(from))
                .findFirst();
        if (now.isPresent() && now.get().priceBookId() == book.id()) {
            return;
        }
        now.ifPresent(assignment -> end(assignment.publicId(), from));
        assign(book, buyer, from, null);
    }

    /** Assigns a book to the buyers of a customer type; that comes before all buyers. */
    @Requires(Permission.MANAGE_PRICES)
    public PriceBookAssignment assignToType(PublicId bookId, String customerType, LocalDate from, LocalDate to) {
        if (customerType == null || customerType.isBlank()) {
            throw new Refusal("required", "customerType", "Name a customer type.");
        }
        return assign(
                scope.book(bookId),
                Recipients.ofType(CustomerType.of(customerType).name()),
                from,
                to);
    }

    /** Assigns a book to all buyers of its seller who have none by name or type. */
    @Requires(Permission.MANAGE_PRICES)
    public PriceBookAssignment assignToAll(PublicId bookId, LocalDate from, LocalDate to) {
        return assign(scope.book(bookId), Recipients.all(), from, to);
    }

    /**
     * Ends an assignment.
     *
     * @param day first UTC usage day on which it no longer holds
     */
    @Requires(Permission.MANAGE_PRICES)
    public PriceBookAssignment end(PublicId assignmentId, LocalDate day) {
        PriceBookAssignment assignment = scope.assignment(assignmentId);
        LocalDate before = assignment.validTo().orElse(null);
        assignment.endOn(day);
        LocalDate earliest = before == null || day.isBefore(before) ? day : before;
        auditTrail.record(
                "price-book-assignment-ended",
                "price-book-assignment",
                assignment.publicId(),
                Changes.none().from("validTo", before, day));
        pricesChanged.fire(
                new PricesChanged(assignment.sellerId(), assignment.recipients().buyerId(), earliest));
        return assignment;
    }

    private PriceBookAssignment assign(PriceBook found, Recipients recipients, LocalDate from, LocalDate to) {
        PriceBook book = books.lock(found);
        book.requireOpen();
        PriceBookAssignment assignment = new PriceBookAssignment(book, recipients, from, to);
        boolean taken = books.assignmentsOfSeller(book.sellerId()).stream()
                .anyMatch(other -> other.isFor(recipients) && other.overlaps(from, to));
        if (taken) {
            throw new Refusal(
                    "already-assigned",
                    "validFrom",
                    "The same buyers have another book on some of these days; end that first.");
        }
        books.add(assignment);
        auditTrail.record(
                "price-book-assigned",
                "price-book",
                book.publicId(),
                Changes.none().to("to", whom(recipients)).to("validFrom", from).to("validTo", to));
        pricesChanged.fire(new PricesChanged(book.sellerId(), recipients.buyerId(), from));
        return assignment;
    }

    private String whom(Recipients recipients) {
        if (recipients.buyerId() != null) {
            return parties.find(recipients.buyerId()).orElseThrow().legalName();
        }
        return recipients.customerType() == null ? "all buyers" : recipients.customerType();
    }
}
