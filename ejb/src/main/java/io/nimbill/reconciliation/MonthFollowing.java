package io.nimbill.reconciliation;

import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.usage.VendorPeriods;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import io.nimbill.work.Transactions;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** Lets the vendors' months take the steps of their close that need nobody's word. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MonthFollowing {

    private static final String UNDER_WAY = "SELECT a.public_id, p.period_start FROM vendor_period p"
            + " JOIN partner_account a ON a.id = p.partner_account_id WHERE p.state = 'FINAL'"
            + " OR (p.state = 'CLOSED' AND (p.step IS NULL OR p.step = 'REVIEWED')) ORDER BY p.period_start, a.id";

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource source;

    @Inject
    private VendorPeriods periods;

    @Inject
    private Transactions transactions;

    private record Month(PublicId account, LocalDate start) {}

    /** Each in a transaction of its own. */
    @Requires(Permission.RUN_JOBS)
    public void followAll() {
        List<Month> months = Sql.on(source)
                .list(row -> new Month(new PublicId(row.getString(1)), Sql.day(row, "period_start")), UNDER_WAY);
        for (Month month : months) {
            transactions.callAlone(() -> {
                periods.follow(month.account(), month.start());
                return null;
            });
        }
    }
}
