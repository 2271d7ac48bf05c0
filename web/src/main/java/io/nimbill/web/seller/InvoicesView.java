package io.nimbill.web.seller;

import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceFilter;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.invoice.InvoiceSum;
import io.nimbill.web.portal.LazyRows;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Issued documents, newest first; also the client's list of its invoices. */
@Named
@ViewScoped
public class InvoicesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String number;

    @Inject
    @Param
    private String issued;

    @Inject
    @Param
    private String buyer;

    @Inject
    private InvoiceDirectory invoices;

    private InvoiceFilter filter;
    private LazyRows<InvoiceRow> rows;

    @PostConstruct
    void load() {
        YearMonth month = month();
        LocalDate from = month == null ? null : month.atDay(1);
        LocalDate to = month == null ? null : month.plusMonths(1).atDay(1);
        filter = InvoiceFilter.none()
                .boughtBy(buyer == null ? null : PublicId.required("pty", buyer))
                .issued(from, to)
                .numbered(number == null ? null : number.strip());
        rows = new LazyRows<>(() -> invoices.count(filter), (first, size) -> invoices.page(filter, first, size));
    }

    public LazyRows<InvoiceRow> getRows() {
        return rows;
    }

    /** Of the whole filter, one per currency. */
    public List<InvoiceSum> getSums() {
        return invoices.sums(filter);
    }

    public String getNumber() {
        return number;
    }

    public String getIssued() {
        return issued;
    }

    public boolean isNarrowed() {
        return number != null || issued != null || buyer != null;
    }

    private YearMonth month() {
        try {
            return issued == null ? null : YearMonth.parse(issued);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
