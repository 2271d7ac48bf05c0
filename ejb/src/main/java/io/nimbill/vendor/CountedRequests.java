package io.nimbill.vendor;

import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import io.nimbill.work.Sql;
import io.nimbill.work.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Counts the requests that cost money, per partner account and day (UTC), over all nodes. Counted before they are made
 * and in a transaction of their own: one that fails has been charged for too.
 */
@ApplicationScoped
class CountedRequests {

    private static final int DEFAULT_CAP = 50;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Transactions transactions;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    PaidRequests of(PartnerAccount account) {
        return () -> take(account.id());
    }

    /** The setting {@code nimbill.vendor.paid.requests}: how many a day, per partner account; 0 = none. */
    int cap() {
        return settings.number("nimbill.vendor.paid.requests", DEFAULT_CAP);
    }

    private void take(long accountId) {
        LocalDate today = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        boolean taken = transactions.callAlone(() -> {
            sql().update(
                            "INSERT INTO paid_request (partner_account_id, day, requests) VALUES (?, ?, 0)"
                                    + " ON DUPLICATE KEY UPDATE requests = requests",
                            accountId,
                            today);
            return sql().update(
                                    "UPDATE paid_request SET requests = requests + 1 WHERE partner_account_id = ?"
                                            + " AND day = ? AND requests < ?",
                                    accountId,
                                    today,
                                    cap())
                    == 1;
        });
        if (!taken) {
            throw new Refusal(
                            "paid-requests-used-up",
                            "The " + cap()
                                    + " requests a day that the vendor charges for are used up; ask again tomorrow.")
                    .with(cap());
        }
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}
