package io.nimbill.web.lists;

import io.nimbill.analysis.AccountFilter;
import io.nimbill.analysis.AuditFilter;
import io.nimbill.analysis.CostFilter;
import io.nimbill.analysis.DeliveryFilter;
import io.nimbill.approval.ApprovalState;
import io.nimbill.invoice.InvoiceFilter;
import io.nimbill.invoice.InvoiceSide;
import io.nimbill.party.MemberFilter;
import io.nimbill.party.MemberState;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the filters in the addresses of lists mean: the same for the page and for its file. */
@RequestScoped
public class Filters {

    private static final String EVERY_SIDE = "ALL";

    @Inject
    private Choice choice;

    @Inject
    private Months months;

    @Inject
    private Viewer viewer;

    public DeliveryFilter deliveries() {
        return new DeliveryFilter(
                choice.text("state"), choice.text("vendor"), choice.text("partner"), choice.day("period"));
    }

    /** The state of requests asked for: those that wait by default; null for all. */
    public ApprovalState approvals() {
        String asked = choice.text("state");
        return EVERY_SIDE.equals(asked)
                ? null
                : Arrays.stream(ApprovalState.values())
                        .filter(state -> state.name().equals(asked))
                        .findFirst()
                        .orElse(ApprovalState.PENDING);
    }

    /** Days are UTC; {@code from} and {@code to} are both within. */
    public AuditFilter audit() {
        return new AuditFilter(
                choice.text("who"),
                choice.text("kind"),
                choice.text("subject"),
                choice.text("node"),
                choice.day("from"),
                choice.day("to"),
                choice.text("outcome"),
                choice.text("words"),
                choice.text("request"));
    }

    public AccountFilter accounts() {
        return new AccountFilter(
                choice.is("unassigned"), choice.text("vendor"), choice.text("partner"), choice.text("words"));
    }

    /**
     * The party whose users are listed: the one of the address, else the reader's own.
     *
     * @throws NotFound for what is no party's id
     */
    public PublicId party() {
        String asked = choice.text("id");
        return PublicId.parse("pty", asked == null ? viewer.getPlaceId() : asked)
                .orElseThrow(NotFound::new);
    }

    /** Users of a party with {@code words} in their name or address, in a role, in a state. */
    public MemberFilter members() {
        String state = choice.text("state");
        return new MemberFilter(
                choice.text("words"),
                choice.text("role"),
                Arrays.stream(MemberState.values())
                        .filter(each -> each.name().equals(state))
                        .findFirst()
                        .orElse(null));
    }

    /** Where the reader of documents may stand, own sales first: a client only receives, the operator only sells. */
    public List<String> sides() {
        return switch (viewer.getPlaceKind()) {
            case "CLIENT" -> List.of("RECEIVED");
            case "OPERATOR" -> List.of("ISSUED", "BELOW", EVERY_SIDE);
            default -> List.of("ISSUED", "BELOW", "RECEIVED", EVERY_SIDE);
        };
    }

    /** The side asked for; whoever looks for a number or a buyer without naming one finds it on every side. */
    public String side() {
        List<String> sides = sides();
        String asked = choice.text("side");
        if (asked != null && sides.contains(asked)) {
            return asked;
        }
        boolean searching = choice.text("number") != null || choice.text("buyer") != null;
        return searching && sides.contains(EVERY_SIDE) ? EVERY_SIDE : sides.get(0);
    }

    /** Documents of a side, issued in the month {@code issued}, to {@code buyer}, with {@code number} in their number. */
    public InvoiceFilter invoices() {
        YearMonth month = choice.month("issued");
        String buyer = choice.text("buyer");
        return InvoiceFilter.none()
                .on(EVERY_SIDE.equals(side()) ? null : InvoiceSide.valueOf(side()))
                .boughtBy(buyer == null ? null : PublicId.required("pty", buyer))
                .issued(
                        month == null ? null : month.atDay(1),
                        month == null ? null : month.plusMonths(1).atDay(1))
                .numbered(choice.text("number"));
    }

    /**
     * The newest month with charges and the viewer's own level, where the address says nothing else. A client has no level
     * below it: what it buys is not narrowed by one.
     */
    public CostFilter charges() {
        String own = viewer.hasPage("costs") ? viewer.getPlaceKind() : null;
        return new CostFilter(
                month(),
                Optional.ofNullable(choice.text("level")).orElse(own),
                choice.text("seller"),
                choice.text("vendor"),
                choice.text("service"),
                choice.text("kind"),
                choice.text("buyer"),
                choice.text("account"),
                choice.day("day"));
    }

    /** The month asked for; the newest with charges otherwise. */
    public YearMonth month() {
        return months.chosenOrNewest(choice.text("month"));
    }

    /** Where the list of vendor months begins: a year back, or at the beginning when all were asked for. */
    public LocalDate vendorMonthsFrom() {
        return choice.is("all")
                ? LocalDate.EPOCH
                : months.today().withDayOfMonth(1).minusMonths(12);
    }
}
