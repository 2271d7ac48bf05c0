package io.nimbill.web.seller;

import io.nimbill.analysis.ChargeExplanation;
import io.nimbill.analysis.ChargeExplanations;
import io.nimbill.analysis.ChargeKey;
import io.nimbill.analysis.ListedVendorRows;
import io.nimbill.analysis.VendorRowListing;
import io.nimbill.party.Permission;
import io.nimbill.web.portal.Viewer;
import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.omnifaces.cdi.Param;

/** How one charge came to be. */
@Named
@RequestScoped
public class ChargeView {

    private static final int ROWS = 50;

    @Inject
    @Param
    private String period;

    @Inject
    @Param
    private String dataset;

    @Inject
    @Param
    private String account;

    @Inject
    @Param
    private String row;

    @Inject
    @Param
    private String level;

    /** Number of the first vendor row to be shown, from 1; without it none are looked for. */
    @Inject
    @Param
    private String rows;

    @Inject
    private ChargeExplanations explanations;

    @Inject
    private VendorRowListing vendorRowListing;

    @Inject
    private Viewer viewer;

    private ChargeExplanation explanation;
    private ListedVendorRows vendorRows;
    private String vendorRowsRefused;

    /** Reads the page before anything of it is written, so that an unknown charge is a 404. */
    public void open() {
        explanation = explanations.explain(key(), viewer.getLocale());
        if (rows != null && isVendorRowsOffered()) {
            look();
        }
    }

    private void look() {
        try {
            vendorRows = vendorRowListing.page(key(), Math.max(1, Long.parseLong(rows)) - 1, ROWS);
        } catch (NumberFormatException e) {
            throw new NotFound();
        } catch (NotFound e) {
            throw e;
        } catch (Refusal refusal) {
            vendorRowsRefused = refusal.code();
        }
    }

    /** Whether the viewer may see the vendor's own rows: the operator's staff that may see deliveries. */
    public boolean isVendorRowsOffered() {
        return viewer.isOperator() && viewer.may(Permission.VIEW_DELIVERIES.name());
    }

    /** Null until they are asked for, or when the archive cannot answer. */
    public ListedVendorRows getVendorRows() {
        return vendorRows;
    }

    /** Code of the reason why the archive cannot answer, or null. */
    public String getVendorRowsRefused() {
        return vendorRowsRefused;
    }

    /** Address of this page with the vendor's rows from a number on. */
    public String vendorRowsFrom(long first) {
        return viewer.page("charge") + "?period=" + period + "&dataset=" + dataset + "&account=" + account + "&row="
                + row + "&level=" + level + "&rows=" + Math.max(1, first) + "#vendor-rows";
    }

    /** How many rows a page shows. */
    public int getPageSize() {
        return ROWS;
    }

    public ChargeExplanation getExplanation() {
        return explanation;
    }

    private ChargeKey key() {
        if (period == null || dataset == null || account == null || row == null || level == null) {
            throw new NotFound();
        }
        try {
            return new ChargeKey(
                    LocalDate.parse(period), dataset, account, Integer.parseInt(row), Integer.parseInt(level));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new NotFound();
        }
    }
}
