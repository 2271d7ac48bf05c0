package io.nimbill.catalog;

import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a seller sells products of its own: one of them, or several together for one price. Written as a draft, ordered while
 * active, closed at last; what it is made of and how it is charged do not change once it has been active.
 */
@Entity
@Table(name = "offer")
public class Offer {

    private static final int MOST_ITEMS = 50;

    @Id
    @TableGenerator(
            name = "offer",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "offer",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "offer")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "seller_id")
    private long sellerId;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private OfferState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "model")
    private ChargeModel model;

    @Enumerated(EnumType.STRING)
    @Column(name = "billing_interval")
    private BillingInterval interval;

    @Enumerated(EnumType.STRING)
    @Column(name = "timing")
    private ChargeTiming timing;

    @Column(name = "term_months")
    private int termMonths;

    @Column(name = "renews")
    private boolean renews;

    @Column(name = "calendar_aligned")
    private boolean calendarAligned;

    @Column(name = "free_days")
    private int freeDays;

    @Column(name = "tax_class")
    private String taxClass;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "activated_on")
    private LocalDate activatedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "offer_item", joinColumns = @JoinColumn(name = "offer_id"))
    private List<OfferItem> items = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "offer_recipient", joinColumns = @JoinColumn(name = "offer_id"))
    private Set<Recipient> recipients = new HashSet<>();

    @Version
    @Column(name = "version")
    private long version;

    protected Offer() {}

    Offer(long sellerId, String code, String name, OfferTerms terms, List<OfferItem> items, Instant now) {
        this.publicId = PublicId.random().value();
        this.sellerId = sellerId;
        this.code = Texts.code(code);
        this.state = OfferState.DRAFT;
        this.taxClass = "STANDARD";
        this.createdAt = now;
        write(name, terms, items);
    }

    /** Writes the draft as a whole. */
    void write(String newName, OfferTerms terms, List<OfferItem> newItems) {
        requireDraft();
        if (newItems.isEmpty() || newItems.size() > MOST_ITEMS) {
            throw new Refusal("items-out-of-bounds", "items", "An offer is made of 1 to 50 products.");
        }
        if (newItems.stream().map(OfferItem::productId).distinct().count() < newItems.size()) {
            throw new Refusal("item-twice", "items", "A product stands in an offer once, with its quantity.");
        }
        name = Texts.name(newName);
        model = terms.model();
        interval = terms.interval();
        timing = terms.timing();
        termMonths = terms.termMonths();
        renews = terms.renews();
        calendarAligned = terms.calendarAligned();
        freeDays = terms.freeDays();
        items.clear();
        items.addAll(newItems);
    }

    /** Can be ordered from now on. */
    void activate(LocalDate day) {
        requireDraft();
        activatedOn = day;
        state = OfferState.ACTIVE;
    }

    /** Can be ordered no more. */
    void close(LocalDate day) {
        if (state == OfferState.CLOSED) {
            throw new Refusal("offer-closed", "The offer " + name + " was closed on " + closedOn + ".")
                    .with(name, closedOn);
        }
        state = OfferState.CLOSED;
        closedOn = day;
    }

    void showTo(Collection<Recipient> seen) {
        recipients.retainAll(seen);
        recipients.addAll(seen);
    }

    private void requireDraft() {
        if (state != OfferState.DRAFT) {
            throw new Refusal("offer-not-draft", "An offer that has been active does not change; make a new one.");
        }
    }

    /** Whether a party may see and order it. */
    public boolean isFor(String path, String customerType) {
        return state == OfferState.ACTIVE
                && path.contains("/" + sellerId + "/")
                && (recipients.isEmpty() || recipients.stream().anyMatch(each -> each.means(path, customerType)));
    }

    /** Database id; never shown outside. */
    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    /** Database id of its maker. */
    public long sellerId() {
        return sellerId;
    }

    /** As the maker's books name it; unique there. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public OfferState state() {
        return state;
    }

    public OfferTerms terms() {
        return new OfferTerms(model, interval, timing, termMonths, renews, calendarAligned, freeDays);
    }

    /** Which rate of tax is on it. */
    public String taxClass() {
        return taxClass;
    }

    /** What it is made of: one product, or several that are sold together. */
    public List<OfferItem> items() {
        return List.copyOf(items);
    }

    /** Who may see and order it; empty = everybody below its maker. */
    public Set<Recipient> recipients() {
        return Set.copyOf(recipients);
    }

    /** Whether it ever could be ordered. */
    boolean hasBeenActive() {
        return activatedOn != null;
    }

    /** Since when nobody can order it any more; empty before. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** Grows with every change; what ETags are made of. */
    public long version() {
        return version;
    }
}
