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
            "SELECT partner_account_id, period_start, period_end, state, complete_until FROM vendor_period ";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Clock clock;

    /** The period, opened if this is the first that is heard of it, and locked until the transaction ends. */
    VendorPeriod lock(long partnerAccountId, BillingPeriod period, String by) {
        sql().update(
                        "INSERT INTO vendor_period (partner_account_id, period_start, period_end, state, changed_at,"
                                + " changed_by, version) VALUES (?, ?, ?, 'OPEN', ?, ?, 0)"
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

    void change(VendorPeriod period, VendorPeriod.State state, Instant completeUntil, String by) {
        sql().update(
                        "UPDATE vendor_period SET state = ?, complete_until = ?, changed_at = ?, changed_by = ?,"
                                + " version = version + 1 WHERE partner_account_id = ? AND period_start = ?",
                        state,
                        completeUntil,
                        clock.instant(),
                        by,
                        period.partnerAccountId(),
                        period.period().start());
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }

    private static VendorPeriod period(ResultSet row) throws SQLException {
        return new VendorPeriod(
                row.getLong("partner_account_id"),
                new BillingPeriod(Sql.day(row, "period_start"), Sql.day(row, "period_end")),
                VendorPeriod.State.valueOf(row.getString("state")),
                Sql.instant(row, "complete_until"));
    }
}
