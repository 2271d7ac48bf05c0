package io.nimbill.notification;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.sql.DataSource;

/** Why documents have not been mailed. */
@Stateless
public class MailObstacles {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource dataSource;

    @Inject
    private CurrentCaller currentCaller;

    /**
     * What keeps a mail from leaving.
     *
     * @param code {@code no-recipient} or {@code mail-not-sent}
     * @param reason what the mail server said; null for everybody but the operator, whose server it is
     */
    public record Obstacle(String code, String reason) {}

    /** What keeps the mail of a document from leaving; empty where nothing does, and for those who did not sell it. */
    @Requires(Permission.VIEW_INVOICES)
    public Optional<Obstacle> of(PublicId invoiceId) {
        boolean operator = currentCaller.get().isOperator();
        return Query.of(
                        "SELECT k.code, k.reason FROM parked_item k JOIN invoice i ON i.public_id = ?"
                                + " JOIN party s ON s.id = i.seller_id WHERE k.job = ? AND k.subject = ?"
                                + " AND k.resolved_at IS NULL AND s.path LIKE ? ORDER BY k.id DESC LIMIT 1",
                        invoiceId,
                        InvoiceMailing.JOB,
                        invoiceId.prefixed("inv"),
                        currentCaller.get().partyPath() + "%")
                .list(dataSource, row -> new Obstacle(row.getString("code"), operator ? row.getString("reason") : null))
                .stream()
                .findFirst();
    }
}
