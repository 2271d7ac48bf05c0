package io.nimbill.analysis;

import io.nimbill.approval.Act;
import io.nimbill.approval.ApprovalKind;
import io.nimbill.approval.ApprovedAct;
import io.nimbill.approval.FourEyes;
import io.nimbill.audit.Changes;
import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;

/** Has a second person agree before a month is invoiced or corrected by hand, where the operator has chosen so. */
@ApplicationScoped
class InvoiceRunApproval implements ApprovedAct {

    /** What a run would bill: which versions count, whether their months are closed, and at which prices. */
    private static final String BASIS = """
            SELECT CONCAT_WS('|', c.dataset_id, c.delivery_id) AS fact FROM current_delivery c WHERE c.period_start = ?
            UNION ALL SELECT CONCAT_WS('|', p.partner_account_id, p.state) FROM vendor_period p WHERE p.period_start = ?
            UNION ALL SELECT CONCAT('prices ', value) FROM rating_epoch
            ORDER BY fact""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private JobDesk desk;

    /** What corrections would bill: the prices, the months with something due, and which versions count in those. */
    private static final String CORRECTED = """
            SELECT CONCAT('prices ', value) AS fact FROM rating_epoch
            UNION ALL SELECT DISTINCT CONCAT_WS('|', m.billing_account_id, m.period_start) FROM due_mark m
            UNION ALL SELECT CONCAT_WS('|', c.period_start, c.dataset_id, c.delivery_id) FROM current_delivery c
            WHERE c.period_start IN (SELECT m.period_start FROM due_mark m)
            ORDER BY fact""";

    void require(YearMonth month) {
        JsonObject payload =
                Json.createObjectBuilder().add("month", month.toString()).build();
        fourEyes.require(
                Act.of(kind(), "operation", null, payload, Changes.none().to("month", month), basis(month.atDay(1))));
    }

    void requireForCorrections() {
        JsonObject payload = Json.createObjectBuilder().add("corrections", true).build();
        List<String> basis = Query.of(CORRECTED).list(source, row -> row.getString(1));
        fourEyes.require(
                Act.of(kind(), "operation", null, payload, Changes.none().to("job", "issue-corrections"), basis));
    }

    private List<String> basis(LocalDate periodStart) {
        return Query.of(BASIS, periodStart, periodStart).list(source, row -> row.getString(1));
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.ISSUE_INVOICES;
    }

    @Override
    public void carryOut(JsonObject payload) {
        if (payload.containsKey("corrections")) {
            desk.issueCorrections();
        } else {
            desk.issueInvoices(YearMonth.parse(payload.getString("month")));
        }
    }
}
