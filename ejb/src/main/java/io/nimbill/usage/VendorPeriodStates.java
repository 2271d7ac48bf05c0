package io.nimbill.usage;

import io.nimbill.time.BillingPeriod;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The states of the vendors' periods, in the caller's transaction. */
@ApplicationScoped
class VendorPeriodStates {

    private static final String ALL =
            "SELECT partner_account_id, period_start, period_end, state, step, complete_until FROM vendor_period ";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Clock clock;

    /** The period, opened if this is the first that is heard of it, and locked until the transaction ends. */
    VendorPeriod lock(long partnerAccountId, BillingPeriod period, String by) {
        sql().update(
                        "INSERT INTO vendor_period (partner_account_id, period_start, period_end, state, step,"
                                + " changed_at, changed_by, version) VALUES (?, ?, ?, 'OPEN', 'ESTIMATED', ?, ?, 0)"
                                + " ON DUPLICATE KEY UPDATE partner_account_id = partner_account_id",
                        partnerAccountId,
                        period.start(),
                        period.end(),
                        clock.instant(),
                        by);
        return lock(partnerAccountId, period.start()).orElseThrow();
    }

    /** The period, locked until the transaction ends. */
    Optional<VendorPeriod> lock(long partnerAccountId, LocalDate start) {
        return sql().one(
                        VendorPeriodStates::period,
                        ALL + "WHERE partner_account_id = ? AND period_start = ? FOR UPDATE",
                        partnerAccountId,
                        start);
    }

    Optional<VendorPeriod> find(long partnerAccountId, LocalDate start) {
        return sql().one(
                        VendorPeriodStates::period,
                        ALL + "WHERE partner_account_id = ? AND period_start = ?",
                        partnerAccountId,
                        start);
    }

    List<VendorPeriod> of(long partnerAccountId) {
        return sql().list(
                        VendorPeriodStates::period,
                        ALL + "WHERE partner_account_id = ? ORDER BY period_start DESC",
                        partnerAccountId);
    }

    /** Where a period stands from now on; a step that it took or went back to is kept for ever. */
    void change(VendorPeriod period, PeriodStep step, Instant completeUntil, String by, String reason) {
        sql().update(
                        "UPDATE vendor_period SET state = ?, step = ?, complete_until = ?, changed_at = ?, changed_by = ?,"
                                + " version = version + 1 WHERE partner_account_id = ? AND period_start = ?",
                        step.state(),
                        step,
                        completeUntil,
                        clock.instant(),
                        by,
                        period.partnerAccountId(),
                        period.period().start());
        if (step != period.step()) {
            sql().update(
                            "INSERT INTO period_step (partner_account_id, period_start, step, taken_at, taken_by, reason)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)",
                            period.partnerAccountId(),
                            period.period().start(),
                            step,
                            clock.instant(),
                            by,
                            reason == null || reason.isBlank() ? null : reason.strip());
        }
    }

    /** The steps that stand, in their order. */
    List<StepTaken> steps(long partnerAccountId, LocalDate start) {
        return StepTaken.standing(sql().list(
                        row -> new StepTaken(
                                PeriodStep.valueOf(row.getString("step")),
                                Sql.instant(row, "taken_at"),
                                row.getString("taken_by"),
                                row.getString("reason")),
                        "SELECT t.step, t.taken_at, COALESCE(u.display_name, t.taken_by) AS taken_by, t.reason"
                                + " FROM period_step t LEFT JOIN user_account u ON t.taken_by = CONCAT('usr_', u.public_id)"
                                + " WHERE t.partner_account_id = ? AND t.period_start = ? ORDER BY t.id",
                        partnerAccountId,
                        start));
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }

    private static VendorPeriod period(ResultSet row) throws SQLException {
        return new VendorPeriod(
                row.getLong("partner_account_id"),
                new BillingPeriod(Sql.day(row, "period_start"), Sql.day(row, "period_end")),
                PeriodStep.of(row.getString("step"), VendorPeriod.State.valueOf(row.getString("state"))),
                Sql.instant(row, "complete_until"));
    }
}
