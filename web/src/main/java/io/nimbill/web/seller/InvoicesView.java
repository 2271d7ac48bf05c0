package io.nimbill.web.seller;

import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceFilter;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.invoice.InvoiceSum;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Filters;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.LazyRows;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Issued documents, newest first; also the client's list of its invoices. */
@Named
@ViewScoped
public class InvoicesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Filters filters;

    @Inject
    private Choice choice;

    @Inject
    private InvoiceDirectory invoices;

    private InvoiceFilter filter;
    private String issued;
    private List<String> sides;
    private String side;
    private Listing listing;
    private LazyRows<InvoiceRow> rows;

    @PostConstruct
    void load() {
        filter = filters.invoices();
        issued = choice.text("issued");
        sides = filters.sides();
        side = filters.side();
        listing = choice.listing("invoices", "side", "number", "issued", "buyer");
        rows = new LazyRows<>(
                () -> invoices.count(filter), (first, size) -> invoices.page(filter, listing.sorting(), first, size));
    }

    public Listing getListing() {
        return listing;
    }

    public LazyRows<InvoiceRow> getRows() {
        return rows;
    }

    /** Where the reader may stand. */
    public List<String> getSides() {
        return sides;
    }

    /** One of {@link #getSides}. */
    public String getSide() {
        return side;
    }

    /** Of the whole filter, one per seller and currency: documents of different sellers bill the same usage again. */
    public List<InvoiceSum> getSums() {
        return invoices.sums(filter);
    }

    public String getNumber() {
        return filter.number();
    }

    public String getIssued() {
        return issued;
    }

    public boolean isNarrowed() {
        return !filter.on(null).equals(InvoiceFilter.none()) || !side.equals(sides.get(0));
    }
}
