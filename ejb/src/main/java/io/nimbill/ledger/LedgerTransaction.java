package io.nimbill.ledger;

import io.nimbill.money.Money;
import io.nimbill.work.PublicId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A balanced set of entries in one party's books (I1). Append-only; it is built whole and balanced, or not at all. */
@Entity
@Table(name = "ledger_transaction")
public class LedgerTransaction {

    @Id
    @TableGenerator(
            name = "ledger_transaction",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "ledger_transaction",
            allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ledger_transaction")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "type")
    private String type;

    @Column(name = "source_type")
    private String sourceType;

    @Column(name = "source_id")
    private long sourceId;

    @Column(name = "link_id")
    private String linkId;

    @Column(name = "booking_date")
    private LocalDate bookingDate;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "description")
    private String description;

    @OneToMany(mappedBy = "transaction", cascade = CascadeType.PERSIST)
    private List<LedgerEntry> entries = new ArrayList<>();

    protected LedgerTransaction() {}

    private LedgerTransaction(TransactionSource source, PublicId link, Instant recordedAt, List<Posting> postings) {
        this.publicId = PublicId.random().value();
        this.ownerId = postings.get(0).account().words().ownerId();
        this.type = source.type();
        this.sourceType = source.sourceType();
        this.sourceId = source.sourceId();
        this.linkId = link.value();
        this.bookingDate = source.bookingDate();
        this.recordedAt = recordedAt;
        this.description = source.description();
        postings.forEach(posting -> entries.add(new LedgerEntry(this, entries.size() + 1, posting)));
    }

    /**
     * Builds a transaction.
     *
     * @param link joins it with its other side in another party's books
     * @throws NotBalanced when it does not balance per currency, has fewer than two entries, one of zero, or accounts of
     *     two owners
     */
    static LedgerTransaction of(TransactionSource source, PublicId link, Instant recordedAt, List<Posting> postings) {
        requireWhole(postings);
        requireBalanced(postings);
        return new LedgerTransaction(source, link, recordedAt, postings);
    }

    int entryCount() {
        return entries.size();
    }

    private static void requireWhole(List<Posting> postings) {
        if (postings.size() < 2) {
            throw new NotBalanced("A transaction needs two entries");
        }
        if (postings.stream().anyMatch(posting -> posting.amount().isZero())) {
            throw new NotBalanced("An entry of zero says nothing");
        }
        if (postings.stream()
                        .map(posting -> posting.account().words().ownerId())
                        .distinct()
                        .count()
                > 1) {
            throw new NotBalanced("A transaction belongs to one set of books");
        }
    }

    private static void requireBalanced(List<Posting> postings) {
        Map<Currency, Money> sums = new HashMap<>();
        postings.forEach(posting -> sums.merge(posting.amount().currency(), posting.amount(), Money::plus));
        sums.values().stream().filter(sum -> !sum.isZero()).findFirst().ifPresent(sum -> {
            throw new NotBalanced("The entries leave " + sum);
        });
    }
}
