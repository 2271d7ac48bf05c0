package io.nimbill.rating;

import io.nimbill.agreement.AgreementChanged;
import io.nimbill.agreement.Agreements;
import io.nimbill.agreement.BillingAccount;
import io.nimbill.party.PartyMoved;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Marks the fees of an edge when its agreement changes or its buyer moves, in the transaction of the change. */
@ApplicationScoped
class StaleFees {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Agreements agreements;

    @Inject
    private Instance<JobRequests> jobs;

    @Inject
    private Clock clock;

    void agreementChanged(@Observes AgreementChanged change) {
        mark(
                agreements.defaultBillingAccount(change.sellerId(), change.buyerId()).stream()
                        .map(BillingAccount::id)
                        .toList(),
                change.from());
    }

    /** The edges on which the party has bought. */
    void partyMoved(@Observes PartyMoved change) {
        mark(
                Sql.on(callersTransaction)
                        .list(
                                row -> row.getLong(1),
                                "SELECT id FROM billing_account WHERE buyer_id = ?",
                                change.partyId()),
                change.from());
    }

    private void mark(List<Long> billingAccounts, LocalDate from) {
        int marked = 0;
        LocalDate today = LocalDate.now(clock);
        for (LocalDate month = from.withDayOfMonth(1); !month.isAfter(today); month = month.plusMonths(1)) {
            marked += FeeMarks.add(Sql.on(callersTransaction), month, billingAccounts);
        }
        if (marked > 0 && jobs.isResolvable()) {
            jobs.get().start("rate-usage", "changed fees", null, Map.of());
        }
    }
}
