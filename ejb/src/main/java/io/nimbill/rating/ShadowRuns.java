package io.nimbill.rating;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.SellingScope;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceBooks;
import io.nimbill.pricing.RulesText;
import io.nimbill.pricing.VersionState;
import io.nimbill.work.JobRequests;
import io.nimbill.work.NotFound;
import io.nimbill.work.Operation;
import io.nimbill.work.Operations;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Shadow runs: what the last closed months would have come to with a draft of a price book, before it prices anything. They
 * change no charge.
 */
@Stateless
public class ShadowRuns {

    /** Job that replays; its parameter {@code run} is the public id. */
    public static final String JOB = "shadow-prices";

    private static final int MOST_MONTHS = 12;

    private static final String CLOSED = "SELECT DISTINCT p.period_start FROM vendor_period p WHERE p.state = 'CLOSED'"
            + " AND EXISTS (SELECT 1 FROM charge_total t WHERE t.seller_id = ? AND t.period_start = p.period_start)"
            + " ORDER BY p.period_start DESC LIMIT ";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private PriceBooks books;

    @Inject
    private SellingScope sellingScope;

    @Inject
    private ShadowStore store;

    @Inject
    private Operations operations;

    @Inject
    private Instance<JobRequests> jobs;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Asks for a replay of the last closed months with a draft; it takes the place of the one before of the same draft.
     *
     * @param months how many, 1 to 12
     * @throws Refusal {@code version-not-draft}; {@code version-empty}; {@code no-closed-month} where the seller has none with
     *     charges; {@code months-out-of-bounds}
     */
    @Requires(Permission.MANAGE_PRICES)
    public PublicId request(PublicId versionId, int months) {
        PriceBookVersion draft = version(versionId);
        if (months < 1 || months > MOST_MONTHS) {
            throw new Refusal("months-out-of-bounds", "months", "From 1 to " + MOST_MONTHS + " months.")
                    .with(MOST_MONTHS);
        }
        if (draft.state() != VersionState.DRAFT) {
            throw new Refusal("version-not-draft", "Only a draft is tried out; this version prices charges already.");
        }
        RulesText rules = RulesText.of(books, draft.id());
        if (rules.isEmpty()) {
            throw new Refusal("version-empty", "A version without rules would price nothing.");
        }
        PriceBook book = books.find(draft.priceBookId()).orElseThrow(NotFound::new);
        List<LocalDate> periods = closed(book.sellerId(), months);
        PublicId run = PublicId.random();
        PublicId operation = jobs.get()
                .start(
                        JOB,
                        book.name() + ", version " + draft.number(),
                        book.sellerId(),
                        Map.of("run", run.value(), "lease", run.value()));
        store.open(
                run,
                operation,
                draft.id(),
                book.sellerId(),
                rules.hash(),
                periods,
                clock.instant(),
                caller.actorName());
        auditTrail.record(
                "shadow-run-requested",
                "price-book-version",
                versionId,
                Changes.none().to("from", periods.get(0)).to("to", periods.get(periods.size() - 1)));
        return run;
    }

    /** The replay of a draft that was asked for last, with its result where it has one. */
    @Requires(Permission.VIEW_MARGIN)
    public Optional<ShadowRun> latest(PublicId versionId) {
        PriceBookVersion version = version(versionId);
        return store.ofVersion(version.id()).map(this::shown);
    }

    private ShadowRun shown(ShadowStore.Kept kept) {
        Optional<Operation> work = operations.find(kept.operation());
        return new ShadowRun(
                kept.publicId(),
                kept.operation(),
                kept.endedAt() == null
                        && work.filter(each -> !each.state().isEnd()).isPresent(),
                work.map(Operation::percent).orElse(null),
                kept.firstPeriod(),
                kept.lastPeriod(),
                kept.requestedAt(),
                kept.requestedBy(),
                kept.endedAt(),
                !RulesText.of(books, kept.versionId()).hash().equals(kept.basis()),
                kept.accounts(),
                kept.endedAt() == null ? List.of() : store.buyers(kept));
    }

    /** First days of the last closed months, in their order. */
    private List<LocalDate> closed(long sellerId, int months) {
        List<LocalDate> found =
                Sql.on(callersTransaction).list(row -> Sql.day(row, "period_start"), CLOSED + months, sellerId).stream()
                        .sorted()
                        .toList();
        if (found.isEmpty()) {
            throw new Refusal("no-closed-month", "No month with charges is closed yet: there is nothing to replay.");
        }
        return found;
    }

    private PriceBookVersion version(PublicId versionId) {
        PriceBookVersion version = books.findVersion(versionId).orElseThrow(NotFound::new);
        sellingScope.requireSeller(
                books.find(version.priceBookId()).orElseThrow(NotFound::new).sellerId());
        return version;
    }
}
