package io.nimbill.vendor;

import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** How talking with the vendor goes, per partner account: the last test, and what the last looks came to. */
@ApplicationScoped
public class PartnerHealth {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    /** Keeps what a test found in place of the one before. */
    void keep(PartnerAccount account, Check check) {
        sql().update(
                        "INSERT INTO partner_health (partner_account_id, checked_at, checked_by, findings)"
                                + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE checked_at = VALUES(checked_at),"
                                + " checked_by = VALUES(checked_by), findings = VALUES(findings)",
                        account.id(),
                        check.at(),
                        check.by(),
                        json(check.findings()));
    }

    Optional<Check> lastCheck(PartnerAccount account) {
        return sql().one(
                        row -> new Check(
                                Sql.instant(row, "checked_at"),
                                row.getString("checked_by"),
                                findings(row.getString("findings"))),
                        "SELECT checked_at, checked_by, findings FROM partner_health WHERE partner_account_id = ?"
                                + " AND findings IS NOT NULL",
                        account.id());
    }

    /** A look into the account's stores went well. */
    public void succeeded(PublicId account, Instant at) {
        sql().update(
                        "INSERT INTO partner_health (partner_account_id, looked_at, succeeded_at)"
                                + " SELECT id, ?, ? FROM partner_account WHERE public_id = ?"
                                + " ON DUPLICATE KEY UPDATE looked_at = VALUES(looked_at),"
                                + " succeeded_at = VALUES(succeeded_at), failure_kind = NULL, said = NULL",
                        at,
                        at,
                        account);
    }

    /**
     * A look failed.
     *
     * @param failure its message is kept and shown
     */
    public void failed(PublicId account, Instant at, VendorFailure failure) {
        sql().update(
                        "INSERT INTO partner_health (partner_account_id, looked_at, failure_kind, said)"
                                + " SELECT id, ?, ?, ? FROM partner_account WHERE public_id = ?"
                                + " ON DUPLICATE KEY UPDATE looked_at = VALUES(looked_at),"
                                + " failure_kind = VALUES(failure_kind), said = VALUES(said)",
                        at,
                        failure.kind(),
                        failure.getMessage(),
                        account);
    }

    /** How the looks went; empty before the first. */
    Optional<LookState> lookState(PartnerAccount account) {
        return sql().one(
                        row -> new LookState(
                                Sql.instant(row, "looked_at"),
                                Sql.instant(row, "succeeded_at"),
                                row.getString("failure_kind"),
                                row.getString("said")),
                        "SELECT looked_at, succeeded_at, failure_kind, said"
                                + " FROM partner_health WHERE partner_account_id = ? AND looked_at IS NOT NULL",
                        account.id());
    }

    private static String json(List<Finding> findings) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Finding finding : findings) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("code", finding.code())
                    .add("state", finding.state().name())
                    .add("permission", finding.permission());
            if (finding.proof() != null) {
                one.add("proof", finding.proof().name());
            }
            if (finding.remedy() != null) {
                one.add("remedy", finding.remedy().name());
            }
            if (finding.said() != null) {
                one.add("said", finding.said());
            }
            all.add(one);
        }
        return all.build().toString();
    }

    private static List<Finding> findings(String json) {
        List<Finding> all = new ArrayList<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            for (JsonObject one : reader.readArray().getValuesAs(JsonObject.class)) {
                all.add(finding(one));
            }
        }
        return all;
    }

    /** What was found before proofs were kept was found by calls. */
    private static Finding finding(JsonObject one) {
        Finding.State state = Finding.State.valueOf(one.getString("state"));
        String proof = one.getString("proof", state == Finding.State.OK ? Finding.Proof.CALLED.name() : null);
        String remedy = one.getString("remedy", null);
        return new Finding(
                one.getString("code"),
                state,
                one.getString("permission"),
                proof == null ? null : Finding.Proof.valueOf(proof),
                remedy == null ? null : Finding.Remedy.valueOf(remedy),
                one.getString("said", null));
    }

    private Sql sql() {
        return Sql.on(callersTransaction);
    }
}
