package io.nimbill.reconciliation;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Prints the proof of a vendor's bill. */
@Stateless
public class BillProofs {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private ProofSums sums;

    @Inject
    private CurrentCaller caller;

    private record Account(long id, String name, String sellerPath) {}

    /**
     * The proof of one bill, as things stand.
     *
     * @throws NotFound when there is no such account, or it is outside the caller's subtree
     */
    @Requires(Permission.VIEW_DELIVERIES)
    public BillProof of(PublicId partnerAccount, LocalDate periodStart) {
        Account account = Sql.on(source)
                .one(
                        row -> new Account(row.getLong(1), row.getString(2), row.getString(3)),
                        "SELECT a.id, a.name, s.path FROM partner_account a JOIN party s ON s.id = a.seller_id"
                                + " WHERE a.public_id = ?",
                        partnerAccount)
                .orElseThrow(NotFound::new);
        caller.requireCovered(account.sellerPath(), "partner-account", partnerAccount.value());
        return sums.proof(account.id(), account.name(), periodStart);
    }
}
