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
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;

/** Shows what is outside the sums because another file has it in detail, and whether both agree. */
@Stateless
public class JoinedLines {

    private static final String ACCOUNTS =
            "SELECT a.id, s.path FROM partner_account a JOIN party s ON s.id = a.seller_id";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private JoinedSums sums;

    @Inject
    private CurrentCaller caller;

    private record Account(long id, String sellerPath) {}

    /**
     * The joined lines of one bill.
     *
     * @throws NotFound when there is no such account, or it is outside the caller's subtree
     */
    @Requires(Permission.VIEW_DELIVERIES)
    public List<JoinedLine> of(PublicId partnerAccount, LocalDate periodStart) {
        Account account = Sql.on(source)
                .one(
                        row -> new Account(row.getLong(1), row.getString(2)),
                        ACCOUNTS + " WHERE a.public_id = ?",
                        partnerAccount)
                .orElseThrow(NotFound::new);
        caller.requireCovered(account.sellerPath(), "partner-account", partnerAccount.value());
        return sums.of(account.id(), periodStart);
    }

    /** The joined lines of all bills of a month in the caller's subtree. */
    @Requires(Permission.VIEW_DELIVERIES)
    public List<JoinedLine> of(YearMonth month) {
        return Sql.on(source)
                .list(row -> new Account(row.getLong(1), row.getString(2)), ACCOUNTS + " ORDER BY a.name, a.id")
                .stream()
                .filter(account -> caller.covers(account.sellerPath()))
                .flatMap(account -> sums.of(account.id(), month.atDay(1)).stream())
                .toList();
    }
}
