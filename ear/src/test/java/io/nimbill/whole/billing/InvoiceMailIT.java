package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.nimbill.whole.InServer;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.PublicId;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Steps follow each other: some run in the server, those that look at the mail server run outside. */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvoiceMailIT {

    private static final String RECIPIENT = "billing@mailclient1.example";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory broker;

    @Resource(lookup = "java:/jms/queue/DLQ")
    private Queue deadLetters;

    @Test
    @Order(1)
    void a_document_is_issued() {
        Scene scene = scenes.resellerWithClients("Mail", 1, LocalDate.of(2025, 7, 1));
        scene.usage(0, "Amazon EC2", "1", "2", "3");
        runs.issueInvoices(scene.month);

        assertThat(runs.boughtBy(scene.clients.get(0))).hasSize(1);
    }

    @Test
    @Order(2)
    @RunAsClient
    void it_is_mailed_with_pdf_and_xml() throws Exception {
        await(() -> received() == 1);

        String mail = GreenMailUtil.getWholeMessage(messages()[0]);
        assertThat(mail)
                .contains("Subject: Invoice INV-", "-000001_", ".pdf", ".xml", "From: Mail <billing@nimbill.test>");
    }

    @Test
    @Order(3)
    @RunAsClient
    void an_event_that_comes_again_is_not_mailed_again() throws Exception {
        try (Connection owner = TestServer.running().asOwner();
                Statement statement = owner.createStatement()) {
            String event = "SELECT e.id FROM outbox_event e JOIN invoice i ON e.subject = CONCAT('inv_', i.public_id)"
                    + " JOIN party b ON b.id = i.buyer_id WHERE b.email = '" + RECIPIENT + "'";
            assertThat(statement.executeUpdate("DELETE FROM outbox_dispatch WHERE event_id IN (" + event + ")"))
                    .isEqualTo(1);
            statement.executeUpdate("INSERT INTO outbox_pending (event_id) " + event);
            await(() -> count("SELECT COUNT(*) FROM outbox_dispatch WHERE event_id IN (" + event + ")") == 1);
        }
        Thread.sleep(3000);

        assertThat(received()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void an_event_about_nothing_ends_among_the_dead_letters() {
        String invoice = "inv_" + "0".repeat(31) + "7";
        scenes.sql()
                .update(
                        "INSERT INTO outbox_event (public_id, type, subject, body, created_at) VALUES (?, 'invoice.issued', ?, ?,"
                                + " UTC_TIMESTAMP(6))",
                        PublicId.random(),
                        invoice,
                        "{\"version\":1,\"invoice\":\"" + invoice + "\"}");
        scenes.sql()
                .update("INSERT INTO outbox_pending (event_id) SELECT id FROM outbox_event WHERE subject = ?", invoice);

        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isDead(invoice)) {
            assertThat(Instant.now()).as("waiting for the dead letter").isBefore(deadline);
            Runs.pause();
        }
    }

    private boolean isDead(String invoice) {
        try (JMSContext context = broker.createContext()) {
            List<?> letters =
                    Collections.list(context.createBrowser(deadLetters).getEnumeration());
            for (Object letter : letters) {
                if (invoice.equals(((Message) letter).getStringProperty("subject"))) {
                    return true;
                }
            }
            return false;
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(200);
        }
    }

    private static MimeMessage[] messages() {
        return Arrays.stream(TestServer.running().mail().getReceivedMessages())
                .filter(InvoiceMailIT::isOurs)
                .toArray(MimeMessage[]::new);
    }

    private static int received() {
        return messages().length;
    }

    private static boolean isOurs(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().equals(RECIPIENT);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String query) throws SQLException {
        try (Connection owner = TestServer.running().asOwner();
                Statement statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
