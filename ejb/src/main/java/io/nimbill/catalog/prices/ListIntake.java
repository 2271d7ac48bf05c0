package io.nimbill.catalog.prices;

import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.PriceDefect;
import io.nimbill.vendor.PriceTaker;
import io.nimbill.work.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** One reading of one list: slices of some hundred prices, each compared and kept in a transaction of its own. */
final class ListIntake implements PriceTaker {

    static final int SLICE = 500;
    private static final int LONGEST_SKU = 190;
    private static final int MOST_DEFECTS = 500;

    private final VendorPriceList list;
    private final Instant now;
    private final VendorPriceStore store;
    private final Transactions transactions;
    private final PriceListWork work;
    private final List<PriceEntry> slice = new ArrayList<>(SLICE);
    private final List<PriceListDefect> defects = new ArrayList<>();
    private ListReading reading = ListReading.none();

    ListIntake(
            VendorPriceList list, Instant now, VendorPriceStore store, Transactions transactions, PriceListWork work) {
        this.list = list;
        this.now = now;
        this.store = store;
        this.transactions = transactions;
        this.work = work;
    }

    @Override
    public boolean take(ListPrice price) {
        if (price.sku().length() > LONGEST_SKU) {
            passed(new PriceDefect(0, "", price.sku()));
            return true;
        }
        slice.add(PriceEntry.of(price, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        if (slice.size() == SLICE) {
            keep();
        }
        return !work.isToStop();
    }

    @Override
    public void passed(PriceDefect defect) {
        Long line = defect.line() == 0 ? null : defect.line();
        count(new PriceListDefect(PriceFault.UNREADABLE, line, defect.column(), defect.text()));
    }

    /**
     * Keeps what is left and ends the reading.
     *
     * @param whole whether it was read to its end, so that what was not seen is withdrawn
     */
    ListReading end(boolean whole) {
        keep();
        transactions.run(() -> {
            long withdrawn = whole && list.source() != PriceSource.USAGE ? store.withdraw(list, now) : 0;
            reading = reading.plus(new ListReading(0, 0, 0, withdrawn, 0));
            store.ended(list, whole ? now : null, reading, defects);
            work.beforeCommit();
        });
        return reading;
    }

    private void keep() {
        if (slice.isEmpty()) {
            return;
        }
        PriceComparison compared = transactions.call(() -> {
            PriceComparison comparison = new PriceComparison(store.known(list, slice), list.run());
            slice.forEach(comparison::take);
            store.keep(list, comparison, now);
            work.beforeCommit();
            return comparison;
        });
        compared.twice().forEach(entry -> count(fault(PriceFault.TWICE, entry)));
        compared.older().forEach(entry -> count(fault(PriceFault.OLDER, entry)));
        long changed = compared.fresh().stream()
                .filter(fresh -> fresh.before() != null)
                .count();
        reading = reading.plus(new ListReading(slice.size(), compared.fresh().size() - changed, changed, 0, 0));
        work.done(slice.size());
        slice.clear();
    }

    private static PriceListDefect fault(PriceFault fault, PriceEntry entry) {
        return new PriceListDefect(fault, null, "", entry.place());
    }

    private void count(PriceListDefect defect) {
        reading = reading.plus(new ListReading(0, 0, 0, 0, 1));
        if (defects.size() < MOST_DEFECTS) {
            defects.add(defect);
        }
    }
}
