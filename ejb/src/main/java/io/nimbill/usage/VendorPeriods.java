package io.nimbill.usage;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Saying;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The close of a vendor's month, step by step, and opening it again. From its review on the month may be billed, and what the
 * vendor still restates is billed as a difference; once locked, nothing of it changes.
 */
@Stateless
public class VendorPeriods {

    /** Steps that are taken as soon as nothing speaks against them; the others are a person's word. */
    private static final Set<PeriodStep> BY_THEMSELVES =
            EnumSet.of(PeriodStep.RATED, PeriodStep.PROVED, PeriodStep.INVOICED);

    @Inject
    private VendorPeriodStates states;

    @Inject
    private VendorFinality finality;

    @Inject
    private PeriodSteps steps;

    @Inject
    private MonthApproval approval;

    @Inject
    private PeriodAccounts accounts;

    @Inject
    private Event<VendorPeriodReopened> reopened;

    /** The periods of a partner account, newest first. */
    @Requires(Permission.VIEW_DELIVERIES)
    public List<VendorPeriod> of(PublicId partnerAccount) {
        return states.of(accounts.covered(partnerAccount));
    }

    /** The steps of its close that stand, with who took them. */
    @Requires(Permission.VIEW_DELIVERIES)
    public List<StepTaken> steps(PublicId partnerAccount, LocalDate periodStart) {
        VendorPeriod period = find(partnerAccount, periodStart);
        return states.steps(period.partnerAccountId(), periodStart);
    }

    /** What stands in the way of the next step, in words; empty when it can be taken, or there is none. */
    @Requires(Permission.VIEW_DELIVERIES)
    public List<Saying> inTheWay(PublicId partnerAccount, LocalDate periodStart) {
        VendorPeriod period = find(partnerAccount, periodStart);
        return period.step().next().map(next -> steps.against(period, next)).orElse(List.of()).stream()
                .map(Saying::of)
                .toList();
    }

    /** Closes a period without more words. See {@link #close(PublicId, LocalDate, String)}. */
    @Requires(Permission.RUN_BILLING)
    public void close(PublicId partnerAccount, LocalDate periodStart) {
        close(partnerAccount, periodStart, null);
    }

    /**
     * Closes a period that the vendor has delivered: takes every step up to the review.
     *
     * @param reason kept in the trail; may be null
     * @throws Refusal {@code period-closed} when it is closed already, {@code delivery-held} while a billed delivery of
     *     it waits for a person, or what a {@link PeriodObjection} says against it
     * @throws io.nimbill.approval.ApprovalNeeded when a second person has to agree
     */
    @Requires(Permission.RUN_BILLING)
    public void close(PublicId partnerAccount, LocalDate periodStart, String reason) {
        VendorPeriod period = lock(partnerAccount, periodStart);
        if (period.isClosed()) {
            throw new Refusal("period-closed", "The period " + period.period() + " is closed already.");
        }
        review(partnerAccount, period, reason);
    }

    /**
     * Takes the next step.
     *
     * @param step the one that is meant
     * @param reason kept with it; may be null
     * @throws Refusal {@code step-not-next} when another one is; else as for {@link #close(PublicId, LocalDate, String)}
     */
    @Requires(Permission.RUN_BILLING)
    public void advance(PublicId partnerAccount, LocalDate periodStart, PeriodStep step, String reason) {
        VendorPeriod period = lock(partnerAccount, periodStart);
        if (period.step().next().filter(step::equals).isEmpty()) {
            throw new Refusal(
                            "step-not-next",
                            "step",
                            "The month stands at " + period.step() + "; " + step + " does not follow from there.")
                    .with(Saying.of("step." + period.step()), Saying.of("step." + step));
        }
        if (step == PeriodStep.REVIEWED) {
            review(partnerAccount, period, reason);
        } else {
            steps.require(period, step);
            steps.take(partnerAccount, period, step, "vendor-period-advanced", reason);
        }
    }

    /**
     * Takes the steps that need nobody's word as far as they go, and steps back where the accounts wait to be rated again.
     * Changes nothing where a month stands as it should.
     */
    @Requires(Permission.RUN_BILLING)
    public void follow(PublicId partnerAccount, LocalDate periodStart) {
        VendorPeriod period = lock(partnerAccount, periodStart);
        boolean standsOnRating = period.step() == PeriodStep.RATED || period.step() == PeriodStep.PROVED;
        if (standsOnRating && !steps.against(period, period.step()).isEmpty()) {
            steps.take(partnerAccount, period, PeriodStep.VENDOR_FINAL, "vendor-period-advanced", null);
            return;
        }
        period.step()
                .next()
                .filter(BY_THEMSELVES::contains)
                .filter(next -> steps.against(period, next).isEmpty())
                .ifPresent(next -> {
                    steps.take(partnerAccount, period, next, "vendor-period-advanced", null);
                    follow(partnerAccount, periodStart);
                });
    }

    /**
     * Opens a closed period again; documents that were issued for it stay as they are. What has changed while it was locked is
     * rated then. Where the vendor has said its last
     * word, the period is final again.
     *
     * @param reason kept in the trail
     * @throws Refusal {@code required} without a reason, {@code period-open} when it is not closed
     */
    @Requires(Permission.RUN_BILLING)
    public void reopen(PublicId partnerAccount, LocalDate periodStart, String reason) {
        VendorPeriod period = lock(partnerAccount, periodStart);
        if (reason == null || reason.isBlank()) {
            throw new Refusal("required", "reason", "Say why. It is kept in the audit trail.");
        }
        if (!period.isClosed()) {
            throw new Refusal("period-open", "The period " + period.period() + " is not closed.");
        }
        steps.take(partnerAccount, period, finality.whileNotClosed(period), "vendor-period-reopened", reason);
        reopened.fire(new VendorPeriodReopened(period.partnerAccountId(), period.period()));
    }

    private void review(PublicId partnerAccount, VendorPeriod period, String reason) {
        steps.require(period, PeriodStep.REVIEWED);
        approval.require(partnerAccount, period, reason);
        steps.take(partnerAccount, period, PeriodStep.REVIEWED, "vendor-period-closed", reason);
    }

    private VendorPeriod find(PublicId partnerAccount, LocalDate periodStart) {
        return states.find(accounts.covered(partnerAccount), periodStart).orElseThrow(NotFound::new);
    }

    private VendorPeriod lock(PublicId partnerAccount, LocalDate periodStart) {
        return states.lock(accounts.covered(partnerAccount), periodStart).orElseThrow(NotFound::new);
    }
}
