package io.nimbill.catalog.prices;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.vendor.ListPrices;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Reads the lists that are kept, and keeps what changed. A list of millions of lines is read as a stream. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VendorPriceImport {

    /** How old a list may become before it is read again. */
    private static final Duration FRESH = Duration.ofHours(20);

    /** How long after a reading that failed the next one begins. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private static final int MONTHS_OF_USAGE = 2;

    @Inject
    private VendorPriceLists lists;

    @Inject
    private VendorPriceStore store;

    @Inject
    private ListPrices vendors;

    @Inject
    private SeenPrices seen;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** The lists whose time has come, the longest waiting first. */
    @Requires(Permission.RUN_JOBS)
    public List<VendorPriceList> due() {
        return transactions.call(
                () -> lists.due(clock.instant().minus(FRESH), clock.instant().minus(PAUSE)));
    }

    /** One list that is kept, whether its time has come or not. */
    @Requires(Permission.RUN_JOBS)
    public VendorPriceList kept(PublicId listId) {
        return transactions
                .call(() -> lists.find(listId))
                .filter(list -> list.endedOn() == null)
                .orElseThrow(NotFound::new);
    }

    /**
     * Reads a list.
     *
     * @throws io.nimbill.work.Refusal what the vendor said; what was read until then is kept, and nothing is withdrawn
     */
    @Requires(Permission.RUN_JOBS)
    public ListReading read(VendorPriceList list, PriceListWork work) {
        VendorPriceList begun = transactions.call(() -> lists.begin(list, clock.instant()));
        ListIntake intake = new ListIntake(begun, clock.instant(), store, transactions, work);
        if (begun.source() == PriceSource.USAGE) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            seen.read(begun.accountKey(), today.withDayOfMonth(1).minusMonths(MONTHS_OF_USAGE), intake);
        } else {
            vendors.read(begun.accountId(), begun.wish(), intake);
        }
        return intake.end(!work.isToStop());
    }
}
