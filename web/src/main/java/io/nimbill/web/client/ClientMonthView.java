package io.nimbill.web.client;

import io.nimbill.analysis.AccountCharge;
import io.nimbill.analysis.ClientMonth;
import io.nimbill.analysis.Completeness;
import io.nimbill.analysis.CostFigure;
import io.nimbill.analysis.ServiceDay;
import io.nimbill.analysis.VendorCompleteness;
import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceFilter;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.ServiceTable;
import io.nimbill.web.portal.StackedDays;
import io.nimbill.web.portal.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** A client's first page: the month so far by service and day. */
@Named
@RequestScoped
public class ClientMonthView {

    /** A day of the table with its amount in one currency. */
    public record DayAmount(LocalDate day, String currency, BigDecimal amount, boolean complete) {}

    @Inject
    @Param(name = "month")
    private String askedMonth;

    @Inject
    private Choice choice;

    @Inject
    private ClientMonth charges;

    @Inject
    private Completeness completeness;

    @Inject
    private InvoiceDirectory documents;

    @Inject
    private Months months;

    @Inject
    private Viewer viewer;

    private YearMonth month;
    private List<ServiceDay> rows;
    private List<ServiceDay> before;
    private List<VendorCompleteness> vendors;

    @PostConstruct
    void load() {
        month = months.chosenOrNewest(askedMonth);
        rows = charges.byServiceAndDay(month);
        before = charges.byServiceAndDay(month.minusMonths(1));
        vendors = completeness.ofMonth(month);
    }

    /** One per currency. */
    public List<StackedDays> getCharts() {
        List<LocalDate> days = months.days(month);
        int growing = months.incompleteFrom(days, vendors);
        return months.currencies(rows).stream()
                .map(currency -> StackedDays.of(currency, rows, CostFigure::sales, days, growing, months.wording())
                        .leadingTo(viewer.page("charges") + "?month=" + month))
                .toList();
    }

    public Listing getListing() {
        return choice.listing("month").with("month", month);
    }

    public ServiceTable getTable() {
        return ServiceTable.of(rows);
    }

    /** The whole month before, one per currency. */
    public List<CostFigure> getBefore() {
        return ServiceTable.of(before).getTotals();
    }

    /** The days that have charges. */
    public List<DayAmount> getDays() {
        List<LocalDate> axis = months.days(month);
        int growing = months.incompleteFrom(axis, vendors);
        LocalDate border = growing < 0 ? LocalDate.MAX : axis.get(growing);
        Map<LocalDate, Map<String, BigDecimal>> sums = rows.stream()
                .collect(Collectors.groupingBy(
                        ServiceDay::day,
                        TreeMap::new,
                        Collectors.toMap(
                                row -> row.figure().currency(),
                                row -> row.figure().sales(),
                                BigDecimal::add,
                                TreeMap::new)));
        return sums.entrySet().stream()
                .flatMap(day -> day.getValue().entrySet().stream()
                        .map(sum -> new DayAmount(
                                day.getKey(),
                                sum.getKey(),
                                sum.getValue(),
                                day.getKey().isBefore(border))))
                .toList();
    }

    public List<AccountCharge> getAccounts() {
        return charges.byAccount(month);
    }

    public List<InvoiceRow> getInvoices() {
        return documents.page(InvoiceFilter.none(), 0, 5);
    }

    public List<VendorCompleteness> getVendors() {
        return vendors;
    }

    public YearMonth getMonth() {
        return month;
    }

    public List<YearMonth> getMonths() {
        return months.choices(month);
    }
}
