package io.nimbill.usage;

import io.nimbill.approval.Act;
import io.nimbill.approval.ApprovalKind;
import io.nimbill.approval.ApprovedAct;
import io.nimbill.approval.FourEyes;
import io.nimbill.audit.Changes;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** Has a second person agree before a vendor's month may be billed, where the operator has chosen so. */
@ApplicationScoped
class MonthApproval implements ApprovedAct {

    /** The bill that is reviewed: which versions count. */
    private static final String BASIS = "SELECT CONCAT_WS('|', c.dataset_id, c.delivery_id) FROM current_delivery c"
            + " JOIN dataset d ON d.id = c.dataset_id AND d.role = 'BILLING'"
            + " WHERE d.partner_account_id = ? AND c.period_start = ? ORDER BY 1";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private VendorPeriods periods;

    void require(PublicId partnerAccount, VendorPeriod period, String reason) {
        JsonObject payload = Json.createObjectBuilder()
                .add("partnerAccount", partnerAccount.value())
                .add("periodStart", period.period().start().toString())
                .add("reason", reason == null ? "" : reason)
                .build();
        fourEyes.require(Act.of(
                kind(),
                "partner-account",
                partnerAccount,
                payload,
                Changes.none().to("period", period.period()).from("step", period.step(), PeriodStep.REVIEWED),
                basis(period)));
    }

    private List<String> basis(VendorPeriod period) {
        return Sql.on(callersTransaction)
                .list(
                        row -> row.getString(1),
                        BASIS,
                        period.partnerAccountId(),
                        period.period().start());
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.CLOSE_MONTH;
    }

    @Override
    public void carryOut(JsonObject payload) {
        periods.close(
                new PublicId(payload.getString("partnerAccount")),
                LocalDate.parse(payload.getString("periodStart")),
                payload.getString("reason"));
    }
}
