package io.nimbill.web.seller;

import io.nimbill.analysis.Completeness;
import io.nimbill.analysis.CostAnalysis;
import io.nimbill.analysis.CostFigure;
import io.nimbill.analysis.CostFilter;
import io.nimbill.analysis.JobRegister;
import io.nimbill.analysis.JobRow;
import io.nimbill.analysis.ParkedRegister;
import io.nimbill.analysis.ParkedThing;
import io.nimbill.analysis.PartnerAccountHealth;
import io.nimbill.analysis.ServiceDay;
import io.nimbill.analysis.UnsoldCost;
import io.nimbill.analysis.VendorCompleteness;
import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceFilter;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.invoice.InvoiceSide;
import io.nimbill.invoice.UnbilledCharge;
import io.nimbill.invoice.UnbilledCharges;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.StackedDays;
import io.nimbill.web.portal.Viewer;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A seller's first page: the month so far beside the one before, and what asks for attention. */
@Named
@RequestScoped
public class HomeView {

    private static final Duration RECENT = Duration.ofDays(7);

    @Inject
    private Viewer viewer;

    @Inject
    private Months months;

    @Inject
    private CostAnalysis analysis;

    @Inject
    private Completeness completeness;

    @Inject
    private UnbilledCharges unbilled;

    @Inject
    private InvoiceDirectory documents;

    @Inject
    private JobRegister jobRegister;

    @Inject
    private ParkedRegister parkedRegister;

    @Inject
    private Clock clock;

    private YearMonth month;
    private List<ServiceDay> rows;
    private List<MonthFigure> figures;
    private List<VendorCompleteness> vendors;

    @PostConstruct
    void load() {
        month = months.chosenOrNewest(null);
        rows = analysis.byServiceAndDay(CostFilter.ofSeller(month, viewer.getPlaceId()));
        vendors = completeness.ofMonth(month);
        LocalDate newest =
                rows.stream().map(ServiceDay::day).max(LocalDate::compareTo).orElse(month.atDay(1));
        List<ServiceDay> before =
                analysis.byServiceAndDay(CostFilter.ofSeller(month.minusMonths(1), viewer.getPlaceId()));
        figures = MonthFigure.compare(
                rows,
                before,
                newest.getDayOfMonth(),
                unbilledOfBuyers(),
                analysis.absorbed(month, viewer.getPlaceId()),
                analysis.absorbed(month.minusMonths(1), viewer.getPlaceId()));
    }

    public YearMonth getMonth() {
        return month;
    }

    public YearMonth getMonthBefore() {
        return month.minusMonths(1);
    }

    /** One per currency. */
    public List<MonthFigure> getFigures() {
        return figures;
    }

    public List<VendorCompleteness> getVendors() {
        return vendors;
    }

    /** One per currency. */
    public List<StackedDays> getCharts() {
        List<LocalDate> days = months.days(month);
        int growing = months.incompleteFrom(days, vendors);
        return months.currencies(rows).stream()
                .map(currency -> StackedDays.of(currency, rows, CostFigure::sales, days, growing, months.wording())
                        .leadingTo(viewer.page("charges") + "?month=" + month + "&level=" + viewer.getPlaceKind()
                                + "&seller=" + viewer.getPlaceId()))
                .toList();
    }

    public List<PartnerAccountHealth> getPartnerAccounts() {
        return viewer.may("VIEW_VENDOR_ACCOUNTS") ? completeness.ofPartnerAccounts() : List.of();
    }

    public List<JobRow> getJobs() {
        return viewer.may("VIEW_JOBS")
                ? jobRegister.runningOrFailedSince(Instant.now(clock).minus(RECENT))
                : List.of();
    }

    public List<ParkedThing> getParked() {
        return parkedRegister.open(8);
    }

    /** Cost that waits for somebody to say whose it is. */
    public List<UnsoldCost> getParkedCost() {
        return analysis.unsold(month).stream()
                .filter(cost -> "PARKED".equals(cost.disposition()))
                .toList();
    }

    /** Its sums, one per currency. */
    public Map<String, BigDecimal> getParkedSums() {
        return UnsoldCost.sums(getParkedCost());
    }

    public List<InvoiceRow> getInvoices() {
        return documents.page(InvoiceFilter.none().on(InvoiceSide.ISSUED), 0, 6);
    }

    private Map<String, BigDecimal> unbilledOfBuyers() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (UnbilledCharge charge : unbilled.ofSeller(PublicId.required("pty", viewer.getPlaceId()))) {
            sums.merge(charge.currency(), charge.amount(), BigDecimal::add);
        }
        return sums;
    }
}
