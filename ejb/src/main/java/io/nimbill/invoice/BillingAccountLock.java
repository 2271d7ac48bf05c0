package io.nimbill.invoice;

import io.nimbill.agreement.Agreements;
import io.nimbill.agreement.BillingAccount;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.work.NotFound;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** The row that every money transaction of an edge locks first, and the check that the edge is the caller's business. */
@ApplicationScoped
class BillingAccountLock {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private Agreements agreements;

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller currentCaller;

    /** A billing account with its two sides, locked until the transaction ends. */
    record Locked(BillingAccount account, Party seller, Party buyer) {}

    /**
     * Locks.
     *
     * @throws NotFound when it never was or its seller is outside the caller's subtree
     */
    public Locked lock(long billingAccountId) {
        if (Sql.on(dataSource)
                .one(row -> true, "SELECT id FROM billing_account WHERE id = ? FOR UPDATE", billingAccountId)
                .isEmpty()) {
            throw new NotFound();
        }
        BillingAccount account = agreements.findBillingAccount(billingAccountId).orElseThrow(NotFound::new);
        Party seller = parties.find(account.sellerId()).orElseThrow(NotFound::new);
        currentCaller.requireCovered(
                seller.path(), "billing-account", account.publicId().value());
        return new Locked(account, seller, parties.find(account.buyerId()).orElseThrow(NotFound::new));
    }
}
