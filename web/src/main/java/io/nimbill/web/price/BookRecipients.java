package io.nimbill.web.price;

import io.nimbill.party.CustomerType;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookAssignment;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.pricing.PriceBookKeeping;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;

/** To whom a price book is given, from when until when. */
@Named
@ViewScoped
public class BookRecipients implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ALL = "*";

    @Inject
    @Param
    private String id;

    @Inject
    private PriceBookDirectory books;

    @Inject
    private PriceBookKeeping keeping;

    @Inject
    private PartyDirectory directory;

    @Inject
    private Parties parties;

    @Inject
    private Words words;

    @Inject
    private Months months;

    private String recipient;
    private LocalDate from;

    @PostConstruct
    void propose() {
        from = months.today().withDayOfMonth(1);
    }

    /** Gives the book to the chosen buyer, customer type, or all buyers. */
    public void assign() {
        if (recipient == null) {
            throw new Refusal("required", "recipient", "Choose who gets it.");
        }
        if (recipient.equals(ALL)) {
            keeping.assignToAll(bookId(), from, null);
        } else if (recipient.startsWith("pty_")) {
            keeping.assignToBuyer(bookId(), PublicId.parse("pty", recipient).orElseThrow(NotFound::new), from, null);
        } else {
            keeping.assignToType(bookId(), recipient, from, null);
        }
        recipient = null;
    }

    /** Ends an assignment today, or on its second day when it begins today or later. */
    public void end(String assignmentId) {
        PublicId assignment = PublicId.parse("pba", assignmentId).orElseThrow(NotFound::new);
        keeping.end(assignment, months.today().plusDays(1));
    }

    private PublicId bookId() {
        return PublicId.parse("pbk", id).orElseThrow(NotFound::new);
    }

    /** All assignments of the book, earliest first. */
    public List<PriceBookAssignment> getAssignments() {
        return books.assignments(bookId());
    }

    /** Whether an assignment still runs and can be ended. */
    public boolean isOpen(PriceBookAssignment assignment) {
        return assignment.validTo().isEmpty() && !assignment.validFrom().isAfter(months.today());
    }

    /** To whom an assignment gives the book, in words. */
    public String name(PriceBookAssignment assignment) {
        Long buyer = assignment.recipients().buyerId();
        if (buyer != null) {
            return parties.find(buyer).map(Party::legalName).orElse("–");
        }
        String type = assignment.recipients().customerType();
        return type == null ? words.text("book.all-buyers") : words.word("customer-type", type);
    }

    /** Who can get it: all buyers, customer types, each buyer. */
    public List<SelectItem> getPossible() {
        PriceBook book = books.one(bookId());
        PublicId seller =
                parties.find(book.sellerId()).orElseThrow(NotFound::new).publicId();
        List<SelectItem> possible = new ArrayList<>();
        possible.add(new SelectItem(ALL, words.text("book.all-buyers")));
        for (CustomerType type : CustomerType.values()) {
            possible.add(new SelectItem(type.name(), words.word("customer-type", type.name())));
        }
        directory.buyersFrom(seller).stream()
                .filter(party -> party.closedOn().isEmpty())
                .forEach(party -> possible.add(new SelectItem(party.publicId().prefixed("pty"), party.legalName())));
        return possible;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
