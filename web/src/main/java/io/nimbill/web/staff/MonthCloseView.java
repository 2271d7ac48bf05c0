package io.nimbill.web.staff;

import io.nimbill.usage.PeriodStep;
import io.nimbill.usage.StepTaken;
import io.nimbill.usage.VendorPeriod;
import io.nimbill.usage.VendorPeriods;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Saying;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The close of a vendor's month as steps: who took which, and what stands in the way of the next. */
@Named
@ViewScoped
public class MonthCloseView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String account;

    @Inject
    @Param(name = "period")
    private String askedPeriod;

    @Inject
    private VendorPeriods periods;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private PeriodStep step;
    private List<StepTaken> taken;
    private List<Saying> inTheWay;

    /** A step with who took it; {@code taken} null while nobody has. */
    public record Row(PeriodStep step, StepTaken taken, boolean present) implements Serializable {

        public boolean isReached() {
            return taken != null;
        }
    }

    /** Reads it; the page has found the month by then. */
    public void open() {
        PublicId id = accountId();
        VendorPeriod period = periods.of(id).stream()
                .filter(each -> each.period().start().equals(period()))
                .findFirst()
                .orElseThrow(NotFound::new);
        step = period.step();
        taken = periods.steps(id, period());
        inTheWay = periods.inTheWay(id, period());
    }

    /** Locks an invoiced month: nothing of it changes any more. */
    public void lock() {
        periods.advance(accountId(), period(), PeriodStep.LOCKED, null);
        Messages.addFlashGlobalInfo(words.text("vendor-month.locked"));
        Faces.redirect(viewer.page("vendor-month") + "?account=" + account + "&period=" + period());
    }

    /** All steps; one that was passed without a note of its own counts as taken with the next. */
    public List<Row> getRows() {
        return Arrays.stream(PeriodStep.values()).map(this::row).toList();
    }

    private Row row(PeriodStep each) {
        StepTaken found = taken.stream()
                .filter(note -> note.step() == each)
                .findFirst()
                .orElseGet(() -> each.compareTo(step) > 0
                        ? null
                        : taken.stream()
                                .filter(note -> note.step().compareTo(each) > 0)
                                .findFirst()
                                .orElse(null));
        return new Row(each, found, each == step);
    }

    /** What stands in the way of the next step. */
    public List<Saying> getInTheWay() {
        return inTheWay;
    }

    /** The step that follows; null after the last. */
    public PeriodStep getNext() {
        return step.next().orElse(null);
    }

    /** Whether it can be locked now. */
    public boolean isLockable() {
        return step == PeriodStep.INVOICED && inTheWay.isEmpty();
    }

    private PublicId accountId() {
        return PublicId.parse("pac", account).orElseThrow(NotFound::new);
    }

    private LocalDate period() {
        return LocalDate.parse(askedPeriod);
    }
}
