package io.nimbill.usage;

import io.nimbill.party.CurrentCaller;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** The accounts with vendors whose periods are closed. */
@ApplicationScoped
class PeriodAccounts {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private CurrentCaller caller;

    private record Account(long id, String sellerPath) {}

    /**
     * Database id of an account in the caller's subtree.
     *
     * @throws NotFound for any other, and for none
     */
    long covered(PublicId partnerAccount) {
        Account found = Sql.on(callersTransaction)
                .one(
                        row -> new Account(row.getLong(1), row.getString(2)),
                        "SELECT a.id, s.path FROM partner_account a JOIN party s ON s.id = a.seller_id WHERE a.public_id = ?",
                        partnerAccount)
                .orElseThrow(NotFound::new);
        caller.requireCovered(found.sellerPath(), "partner-account", partnerAccount.value());
        return found.id();
    }
}
