package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import io.nimbill.whole.Standstill;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Server and broker are killed while two documents are on their way to the mail server: one waits in the outbox, the other
 * has left the queue and is about to be mailed. Started again, each is mailed once. Steps follow each other.
 */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledMailIT {

    private static final String RELAY = "outbox-relay";
    private static final String QUEUED = "billing@queuedclient1.example";
    private static final String WAITING = "billing@waitingclient1.example";
    private static final int TENTHS_OF_A_MINUTE = 600;

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private Leases leases;

    @Inject
    private Standstill standstill;

    @Test
    @Order(1)
    void one_event_is_taken_from_the_queue_and_one_waits_in_the_outbox() throws SQLException {
        Lease relay = relayStandsStill();
        issue("Queued", LocalDate.of(2024, 3, 1));
        standstill.atRow(
                "INSERT INTO mail_dispatch (event_id, recipient, message_id, state, attempted_at)"
                        + " VALUES (?, ?, 'never', 'SENDING', UTC_TIMESTAMP(6))",
                eventFor(QUEUED),
                QUEUED);
        leases.release(relay);
        standstill.await(
                "SELECT COUNT(*) FROM outbox_dispatch d JOIN outbox_event e ON e.id = d.event_id WHERE e.public_id = ?",
                eventFor(QUEUED));

        relayStandsStill();
        issue("Waiting", LocalDate.of(2024, 4, 1));

        assertThat(scenes.sql()
                        .list(
                                row -> row.getLong(1),
                                "SELECT p.event_id FROM outbox_pending p JOIN outbox_event e ON e.id = p.event_id"
                                        + " WHERE e.public_id = ?",
                                eventFor(WAITING)))
                .hasSize(1);
    }

    @Test
    @Order(2)
    @RunAsClient
    void neither_is_mailed_when_the_server_is_killed() throws Exception {
        assertThat(mailsTo(QUEUED)).isZero();
        assertThat(mailsTo(WAITING)).isZero();

        TestServer.running().killAndRestart();
    }

    @Test
    @Order(3)
    void the_lease_of_the_dead_relay_runs_out() {
        assertThat(scenes.sql().update("UPDATE lease SET expires_at = UTC_TIMESTAMP(6) WHERE name = ?", RELAY))
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    @RunAsClient
    void each_is_mailed_once() throws InterruptedException {
        for (int i = 0; i < TENTHS_OF_A_MINUTE && (mailsTo(QUEUED) == 0 || mailsTo(WAITING) == 0); i++) {
            Thread.sleep(100);
        }
        Thread.sleep(3000);

        assertThat(mailsTo(QUEUED)).isEqualTo(1);
        assertThat(mailsTo(WAITING)).isEqualTo(1);
    }

    /** As if another node had the lease and sent nothing. */
    private Lease relayStandsStill() {
        Optional<Lease> lease = leases.acquire(RELAY, Duration.ofMinutes(10));
        for (int i = 0; i < TENTHS_OF_A_MINUTE && lease.isEmpty(); i++) {
            Runs.pause();
            lease = leases.acquire(RELAY, Duration.ofMinutes(10));
        }
        return lease.orElseThrow();
    }

    private void issue(String name, LocalDate month) {
        Scene scene = scenes.resellerWithClients(name, 1, month);
        scene.usage(0, "Amazon EC2", "1", "2", "3");
        runs.issueInvoices(month);
    }

    private PublicId eventFor(String recipient) {
        return scenes.sql()
                .one(
                        row -> new PublicId(row.getString(1)),
                        "SELECT e.public_id FROM outbox_event e JOIN invoice i ON e.subject = CONCAT('inv_', i.public_id)"
                                + " JOIN party b ON b.id = i.buyer_id WHERE b.email = ?",
                        recipient)
                .orElseThrow();
    }

    private static long mailsTo(String recipient) {
        return Stream.of(TestServer.running().mail().getReceivedMessages())
                .filter(message -> recipient.equals(recipientOf(message)))
                .count();
    }

    private static String recipientOf(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
