package io.nimbill.jms;

import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.Outbox;
import io.nimbill.work.StartUpProgress;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends events from the outbox to the queue. Outside the server's transactions: a message is sent first and marked
 * afterwards, so that a crash between the two sends it again, with the same id, and never loses it.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxRelay {

    /** Message property: constant id of the event. */
    static final String EVENT_ID = "eventId";
    /** Message property: what happened. */
    static final String EVENT_TYPE = "eventType";
    /** Message property: what it happened to. */
    static final String SUBJECT = "subject";

    private static final String LEASE = "outbox-relay";
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final int BATCH = 100;
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());

    private final AtomicBoolean working = new AtomicBoolean();

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/NimbillEvents")
    private Queue queue;

    @Inject
    private Outbox outbox;

    @Inject
    private Leases leases;

    @Inject
    private StartUpProgress startUp;

    /** Sends what waits; does nothing while an earlier round goes on or another node holds the lease. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void relay() {
        if (!startUp.isDatabaseMigrated() || !working.compareAndSet(false, true)) {
            return;
        }
        try {
            Optional<Lease> lease = outbox.unsent(1).isEmpty() ? Optional.empty() : leases.acquire(LEASE, TIME);
            if (lease.isPresent()) {
                relayAll(lease.get());
            }
        } catch (JMSRuntimeException | JMSException failure) {
            LOG.log(Level.WARNING, "Events could not be sent; they wait in the outbox", failure);
        } finally {
            working.set(false);
        }
    }

    private void relayAll(Lease lease) throws JMSException {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            JMSProducer producer = context.createProducer();
            List<Outbox.Event> events = outbox.unsent(BATCH);
            while (!events.isEmpty() && leases.renew(lease, TIME)) {
                for (Outbox.Event event : events) {
                    producer.send(queue, message(context, event));
                    outbox.sent(event);
                }
                events = outbox.unsent(BATCH);
            }
        } finally {
            leases.release(lease);
        }
    }

    private static TextMessage message(JMSContext context, Outbox.Event event) throws JMSException {
        TextMessage message = context.createTextMessage(event.body());
        message.setStringProperty(EVENT_ID, event.id().value());
        message.setStringProperty(EVENT_TYPE, event.type());
        message.setStringProperty(SUBJECT, event.subject());
        return message;
    }
}
