package io.nimbill.web.seller;

import io.nimbill.analysis.ChargeExplanation;
import io.nimbill.analysis.ChargeExplanations;
import io.nimbill.analysis.ListedVendorRows;
import io.nimbill.analysis.VendorRowListing;
import io.nimbill.party.Permission;
import io.nimbill.web.portal.Viewer;
import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import org.omnifaces.cdi.Param;

/** How one charge came to be. */
@Named
@RequestScoped
public class ChargeView {

    private static final int ROWS = 50;

    @Inject
    @Param
    private String id;

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
        explanation = explanations.explain(id, viewer.getLocale());
        if (rows != null && isVendorRowsOffered()) {
            look();
        }
    }

    private void look() {
        try {
            vendorRows = vendorRowListing.page(id, Math.max(1, Long.parseLong(rows)) - 1, ROWS);
        } catch (NumberFormatException e) {
            throw new NotFound();
        } catch (NotFound e) {
            throw e;
        } catch (Refusal refusal) {
            vendorRowsRefused = refusal.code();
        }
    }

    /** Whether there are words for a buyer that the viewer may have to talk to. */
    public boolean isSaid() {
        return explanation.toBuyer() != null && !viewer.getPlaceKind().equals("CLIENT");
    }

    /** Whether the viewer may see the vendor's own rows: the operator's staff that may see deliveries and margins. */
    public boolean isVendorRowsOffered() {
        return viewer.isOperator()
                && viewer.may(Permission.VIEW_DELIVERIES.name())
                && viewer.may(Permission.VIEW_MARGIN.name());
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
        return viewer.page("charge") + "?id=" + id + "&rows=" + Math.max(1, first) + "#vendor-rows";
    }

    /** How many rows a page shows. */
    public int getPageSize() {
        return ROWS;
    }

    public ChargeExplanation getExplanation() {
        return explanation;
    }

    /** The month of the usage day: where the way back begins. */
    public String getMonth() {
        return YearMonth.from(explanation.row().day()).toString();
    }
}
