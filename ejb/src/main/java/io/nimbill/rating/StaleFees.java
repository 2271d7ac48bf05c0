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
                        .toList(),
                change.from());
    }

    /** The edges on which the party has bought. */
    void partyMoved(@Observes PartyMoved change) {
        mark(
                agreements.defaultBillingAccounts().stream()
                        .filter(account -> account.buyerId() == change.partyId())
                        .toList(),
                change.from());
    }

    private void mark(List<BillingAccount> accounts, LocalDate from) {
        List<Long> withFees = accounts.stream()
                .filter(account -> agreements.ofEdge(account.sellerId(), account.buyerId()).stream()
                        .anyMatch(agreement -> !agreement.fees().isEmpty()))
                .map(BillingAccount::id)
                .toList();
        LocalDate today = LocalDate.now(clock);
        for (LocalDate month = from.withDayOfMonth(1); !month.isAfter(today); month = month.plusMonths(1)) {
            FeeMarks.add(Sql.on(callersTransaction), month, withFees);
        }
        if (!withFees.isEmpty() && !from.isAfter(today) && jobs.isResolvable()) {
            jobs.get().start("rate-usage", "changed fees", null, Map.of());
        }
    }
}
