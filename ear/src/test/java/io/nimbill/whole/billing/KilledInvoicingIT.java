package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import io.nimbill.whole.Standstill;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.Operation;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The server is killed while it issues the second of three documents, its number taken already; started again it goes on
 * by itself, and documents, numbers, books and mails are those of a run that nothing disturbed. Steps follow each other.
 */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledInvoicingIT {

    private static final String CALM = "Calm";
    private static final String KILLED = "Killed";

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private Standstill standstill;

    @Test
    @Order(1)
    void a_run_stops_half_way() throws SQLException {
        runs.issueInvoices(used(CALM, LocalDate.of(2025, 9, 1)).month);
        Scene scene = used(KILLED, LocalDate.of(2025, 10, 1));
        standstill.atRow(
                "INSERT INTO ledger_account (id, public_id, owner_id, type, counterparty_id, currency, detail, balance,"
                        + " version) VALUES (-1, REPEAT('0', 32), ?, 'RECEIVABLE', ?, 'EUR', '', 0, 0)",
                scene.reseller.id(),
                scene.clients.get(1).id());
        runs.startIssuing(scene.month);
        standstill.await("SELECT last_number = 2 FROM number_series WHERE issuer_id = ?", scene.reseller.id());

        assertThat(documents(KILLED)).as("committed so far").hasSize(1);
    }

    @Test
    @Order(2)
    @RunAsClient
    void the_server_is_killed_and_starts_again() throws Exception {
        until(1);

        TestServer.running().killAndRestart();
    }

    @Test
    @Order(3)
    void the_run_goes_on_and_nothing_is_lost_or_doubled() {
        Operation run = runs.await(runs.latest("issue-invoices"));

        assertThat(run.state()).as(run.message()).isEqualTo(Operation.State.COMPLETED);
        assertThat(documents(KILLED)).isEqualTo(documents(CALM)).hasSize(3);
        assertThat(books(KILLED)).isEqualTo(books(CALM)).hasSizeGreaterThan(4);
        assertThat(scenes.sql()
                        .list(
                                row -> row.getString(1),
                                "SELECT subject FROM parked_item WHERE job = 'issue-invoices' AND resolved_at IS NULL AND"
                                        + " subject LIKE '%" + KILLED + "%'"))
                .isEmpty();
        assertThat(runs.findings()).isEmpty();
    }

    @Test
    @Order(4)
    @RunAsClient
    void each_document_is_mailed_once() throws InterruptedException {
        until(3);
        Thread.sleep(3000);

        assertThat(mailed()).containsExactlyInAnyOrder(recipient(1), recipient(2), recipient(3));
    }

    private Scene used(String name, LocalDate month) {
        Scene scene = scenes.resellerWithClients(name, 3, month);
        scene.usage(0, "Amazon EC2", "1", "2", "3.005");
        scene.usage(1, "Amazon EC2", "10", "20", "30.55");
        scene.usage(1, "Amazon S3", "-1", "-1.1", "-1.23");
        scene.usage(2, "Amazon EC2", "5", "6", "7.77");
        return scene;
    }

    /** What the reseller issued, by the last word of the buyer's name. */
    private List<String> documents(String reseller) {
        return rows(
                "SELECT CONCAT_WS(' ', SUBSTRING_INDEX(b.legal_name, ' ', -1), i.series, i.sequence_no, i.net_amount,"
                        + " i.tax_amount, i.total_amount, (SELECT COUNT(*) FROM invoice_rendition r WHERE r.invoice_id = i.id),"
                        + " (SELECT COUNT(*) FROM outbox_event e WHERE e.subject = CONCAT('inv_', i.public_id)))"
                        + " FROM invoice i JOIN party s ON s.id = i.seller_id JOIN party b ON b.id = i.buyer_id"
                        + " WHERE s.legal_name = ? ORDER BY i.series, i.sequence_no",
                reseller);
    }

    /** The sums of the reseller's accounts, and how many transactions are sealed. */
    private List<String> books(String reseller) {
        return rows(
                "SELECT CONCAT_WS(' ', a.type, a.detail, COUNT(*), SUM(e.amount), COUNT(l.transaction_id))"
                        + " FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id JOIN party o ON o.id = a.owner_id"
                        + " LEFT JOIN ledger_seal l ON l.transaction_id = e.transaction_id"
                        + " WHERE o.legal_name = ? GROUP BY a.type, a.detail ORDER BY a.type, a.detail",
                reseller);
    }

    private List<String> rows(String sql, String name) {
        return scenes.sql().list(row -> row.getString(1), sql, name);
    }

    private static void until(int mails) throws InterruptedException {
        for (int i = 0; i < 300 && mailed().size() < mails; i++) {
            Thread.sleep(100);
        }
        assertThat(mailed()).hasSizeGreaterThanOrEqualTo(mails);
    }

    private static String recipient(int client) {
        return "billing@" + KILLED.toLowerCase(Locale.ROOT) + "client" + client + ".example";
    }

    private static List<String> mailed() {
        return Stream.of(TestServer.running().mail().getReceivedMessages())
                .map(KilledInvoicingIT::recipient)
                .filter(address -> address.startsWith("billing@" + KILLED.toLowerCase(Locale.ROOT) + "client"))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
