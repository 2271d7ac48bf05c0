package io.nimbill.web.staff;

import io.nimbill.analysis.VendorMonthDetail;
import io.nimbill.analysis.VendorMonthObstacle;
import io.nimbill.analysis.VendorMonths;
import io.nimbill.usage.VendorPeriods;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One month of an account with a vendor: its bill and dispositions, what stands in the way, its close and reopening. */
@Named
@ViewScoped
public class VendorMonthView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String account;

    @Inject
    @Param(name = "period")
    private String askedPeriod;

    @Inject
    private VendorMonths months;

    @Inject
    private VendorPeriods periods;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private VendorMonthDetail detail;
    private String reason;

    /** Reads the page before anything of it is written, so that an unknown period is a 404; again after every action. */
    public void open() {
        detail = months.one(account, period());
    }

    /** Closes the month: from now on it may be billed. */
    public void close() {
        periods.close(accountId(), period(), reason);
        done("vendor-month.closed");
    }

    /** Opens it again; issued documents stay. */
    public void reopen() {
        periods.reopen(accountId(), period(), reason);
        done("vendor-month.reopened");
    }

    public VendorMonthDetail getDetail() {
        return detail;
    }

    /** How many things stand in the way. */
    public long getObstacleCount() {
        return detail.obstacles().size();
    }

    /** Key of the words for an obstacle. */
    public String key(VendorMonthObstacle obstacle) {
        return "obstacle." + obstacle.code().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where an obstacle is removed; null where waiting is all there is to do. */
    public String address(VendorMonthObstacle obstacle) {
        String partner = "partner=" + account;
        return switch (obstacle.code()) {
            case "HELD", "REFUSED" -> viewer.page("deliveries") + "?" + partner + "&state=" + obstacle.code();
            case "MOVING", "NOTHING" -> viewer.page("deliveries") + "?" + partner;
            case "UNRATED", "DIFFERENCE" -> viewer.page("jobs");
            case "PARKED" -> parkedAddress(obstacle.reason(), partner);
            default -> null;
        };
    }

    private String parkedAddress(String why, String partner) {
        return switch (why) {
            case "UNASSIGNED" -> viewer.page("accounts") + "?unassigned=true&" + partner;
            case "NO_PRICE", "OUT_OF_BOUNDS" -> viewer.page("books");
            case "NO_RESOURCE" -> viewer.page("vendor") + "?id=" + account;
            case "NO_ACCOUNT" -> viewer.page("vendor-form") + "?id=" + account;
            default -> viewer.page("costs");
        };
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private PublicId accountId() {
        return PublicId.parse("pac", account).orElseThrow(NotFound::new);
    }

    private LocalDate period() {
        try {
            return LocalDate.parse(askedPeriod == null ? "" : askedPeriod);
        } catch (DateTimeParseException e) {
            throw new NotFound();
        }
    }

    private void done(String key) {
        reason = null;
        Messages.addFlashGlobalInfo(words.text(key));
        Faces.redirect(viewer.page("vendor-month") + "?account=" + account + "&period=" + period());
    }
}
