package io.nimbill.rating;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.SellingScope;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookAssignment;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceBooks;
import io.nimbill.pricing.RulesText;
import io.nimbill.pricing.VersionState;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Saying;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What previews are of, within the caller's reach, and what each rests on. */
@ApplicationScoped
class PreviewSubjects {

    private static final String DELIVERY = "SELECT d.id, d.public_id, d.state, d.dataset_id, d.period_start, ds.name,"
            + " ds.role, ds.partner_account_id, pa.name AS account, pa.seller_id, s.path, c.delivery_id AS current_id"
            + " FROM delivery d JOIN dataset ds ON ds.id = d.dataset_id"
            + " JOIN partner_account pa ON pa.id = ds.partner_account_id JOIN party s ON s.id = pa.seller_id"
            + " LEFT JOIN current_delivery c ON c.dataset_id = d.dataset_id AND c.period_start = d.period_start ";

    /** Months that are not locked and reach to a day or past it, of datasets with charges of a seller. */
    private static final String USAGE = "SELECT CONCAT_WS('|', c.period_start, c.dataset_id), c.delivery_id"
            + " FROM current_delivery c JOIN dataset d ON d.id = c.dataset_id AND d.role = 'BILLING'"
            + " JOIN vendor_period p ON p.partner_account_id = d.partner_account_id AND p.period_start = c.period_start"
            + " WHERE p.period_end > ? AND (p.step IS NULL OR p.step <> 'LOCKED')"
            + " AND EXISTS (SELECT 1 FROM charge_total t WHERE t.seller_id = ? AND t.period_start = c.period_start"
            + " AND t.dataset_id = c.dataset_id) ORDER BY c.period_start, c.dataset_id";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private PriceBooks books;

    @Inject
    private RatingEpoch epoch;

    @Inject
    private SellingScope sellingScope;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * A delivery beside the one that counts.
     *
     * @param currentId database id of the one that counts; null where none does
     */
    record WaitingDelivery(
            long id,
            PublicId publicId,
            String state,
            OtherDelivery other,
            boolean billing,
            long sellerId,
            String sellerPath,
            Long currentId,
            String words) {

        /** The one that counts now. */
        String basis() {
            return "delivery " + currentId;
        }
    }

    /** A delivery of the caller's subtree. */
    WaitingDelivery delivery(PublicId id) {
        WaitingDelivery delivery = Sql.on(callersTransaction)
                .one(PreviewSubjects::waiting, DELIVERY + "WHERE d.public_id = ?", id)
                .orElseThrow(NotFound::new);
        caller.requireCovered(delivery.sellerPath(), "delivery", id.value());
        return delivery;
    }

    /** One that waits for a decision. */
    WaitingDelivery held(PublicId id) {
        WaitingDelivery delivery = delivery(id);
        if (!delivery.state().equals("HELD")) {
            throw new Refusal("delivery-not-held", "This delivery is not held: it is " + delivery.state() + ".")
                    .with(Saying.of("state." + delivery.state()));
        }
        if (!delivery.billing()) {
            throw new Refusal(
                    "delivery-not-billed", "Nothing is billed from this dataset: letting it in moves no charge.");
        }
        return delivery;
    }

    /** One whatever its state, for the import that has loaded it. */
    WaitingDelivery any(long id) {
        return Sql.on(callersTransaction)
                .one(PreviewSubjects::waiting, DELIVERY + "WHERE d.id = ?", id)
                .orElseThrow(NotFound::new);
    }

    /** A version of a book whose seller the caller speaks for. */
    PriceBookVersion version(PublicId id) {
        PriceBookVersion version = books.findVersion(id).orElseThrow(NotFound::new);
        sellingScope.requireSeller(bookOf(version).sellerId());
        return version;
    }

    PriceBook bookOf(PriceBookVersion version) {
        return books.find(version.priceBookId()).orElseThrow(NotFound::new);
    }

    boolean isEmpty(PriceBookVersion version) {
        return RulesText.of(books, version.id()).isEmpty();
    }

    /** What the preview of a version rests on that would price from a day on. */
    PreviewBasis basis(PriceBookVersion version, LocalDate from) {
        long sellerId = bookOf(version).sellerId();
        String given = books.assignmentsOfSeller(sellerId).stream()
                .map(PreviewSubjects::words)
                .sorted()
                .collect(Collectors.joining("\n"));
        List<PreviewBasis.Usage> usage = Sql.on(callersTransaction)
                .list(row -> new PreviewBasis.Usage(row.getString(1), row.getLong(2)), USAGE, from, sellerId);
        return PreviewBasis.of(RulesText.of(books, version.id()).hash(), given, usage, epoch.current());
    }

    /** Whether a draft's preview is outdated; {@link PreviewBasis} says when. That of an active version is history. */
    boolean isOutdated(PreviewStore.Kept preview, PriceBookVersion version) {
        return version.state() == VersionState.DRAFT
                && basis(version, preview.subject().validFrom())
                        .outdates(preview.basis(), preview.requestedAt(), clock.instant());
    }

    private static String words(PriceBookAssignment assignment) {
        return assignment.publicId().value() + " " + assignment.validFrom() + " " + assignment.validTo();
    }

    private static WaitingDelivery waiting(ResultSet row) throws SQLException {
        LocalDate period = Sql.day(row, "period_start");
        return new WaitingDelivery(
                row.getLong("id"),
                new PublicId(row.getString("public_id")),
                row.getString("state"),
                new OtherDelivery(
                        row.getLong("partner_account_id"), row.getLong("dataset_id"), period, row.getLong("id")),
                "BILLING".equals(row.getString("role")),
                row.getLong("seller_id"),
                row.getString("path"),
                Sql.number(row, "current_id"),
                row.getString("account") + ", " + row.getString("name") + ", " + period);
    }
}
