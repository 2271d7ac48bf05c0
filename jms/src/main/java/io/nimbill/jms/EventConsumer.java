package io.nimbill.jms;

import io.nimbill.invoice.Issuing;
import io.nimbill.notification.AccessMailing;
import io.nimbill.notification.InvoiceMailing;
import io.nimbill.notification.MailNotSent;
import io.nimbill.party.AccessLetter;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.PasswordReset;
import io.nimbill.party.UserRegistration;
import io.nimbill.work.PublicId;
import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.logging.Logger;

/**
 * Takes events from the queue and calls the use case that is concerned. Events nobody here is concerned with are passed
 * over. Its transaction is the broker's alone; an exception gives the message back.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/NimbillEvents"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            // a transaction of the broker's own: without it a message would be acknowledged whatever becomes of it
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventConsumer implements MessageListener {

    private static final String ATTEMPT = "attempt";
    private static final int MOST_ATTEMPTS = 30;
    private static final long LONGEST_MINUTES = 60;
    private static final Logger LOG = Logger.getLogger(EventConsumer.class.getName());

    @Inject
    private InvoiceMailing mailing;

    @Inject
    private AccessMailing access;

    @Inject
    private CurrentCaller caller;

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory connections;

    @Resource(lookup = "java:/jms/queue/NimbillEvents")
    private Queue queue;

    @Override
    public void onMessage(Message message) {
        try {
            take(message);
        } catch (JMSException unreadable) {
            throw new IllegalStateException("The message cannot be read", unreadable);
        }
    }

    private void take(Message message) throws JMSException {
        try (CurrentCaller.Acting acting = caller.begin(Caller.system("events"))) {
            PublicId event = new PublicId(message.getStringProperty(OutboxRelay.EVENT_ID));
            String body = ((TextMessage) message).getText();
            switch (message.getStringProperty(OutboxRelay.EVENT_TYPE)) {
                case Issuing.INVOICE_ISSUED -> mailing.mail(event, id("inv", "invoice", body));
                case UserRegistration.INVITED -> access.invitation(event, id("mem", "membership", body));
                case PasswordReset.ASKED -> access.reset(event, id("usr", "user", body));
                case PasswordReset.NOTICE ->
                    access.notice(event, id("usr", "user", body), AccessLetter.Kind.valueOf(text("kind", body)));
                default -> {
                    // nobody here is concerned
                }
            }
        } catch (MailNotSent failure) {
            again(message, failure.getMessage());
        }
    }

    /**
     * A mail server that is away is no fault of the message: it comes again later by itself, instead of being given back,
     * which the server would log as a fault each time.
     */
    private void again(Message message, String reason) throws JMSException {
        int attempt = message.propertyExists(ATTEMPT) ? message.getIntProperty(ATTEMPT) : 1;
        if (attempt >= MOST_ATTEMPTS) {
            LOG.warning(reason + " (attempt " + attempt + ", the last one)");
            return;
        }
        long minutes = Math.min(LONGEST_MINUTES, 1L << (attempt - 1));
        LOG.warning(reason + " (attempt " + attempt + ", again in " + minutes + " min)");
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            TextMessage copy = context.createTextMessage(((TextMessage) message).getText());
            copy.setStringProperty(OutboxRelay.EVENT_ID, message.getStringProperty(OutboxRelay.EVENT_ID));
            copy.setStringProperty(OutboxRelay.EVENT_TYPE, message.getStringProperty(OutboxRelay.EVENT_TYPE));
            copy.setStringProperty(OutboxRelay.SUBJECT, message.getStringProperty(OutboxRelay.SUBJECT));
            copy.setIntProperty(ATTEMPT, attempt + 1);
            context.createProducer()
                    .setDeliveryDelay(Duration.ofMinutes(minutes).toMillis())
                    .send(queue, copy);
        }
    }

    private static PublicId id(String prefix, String field, String body) {
        String text = text(field, body);
        return PublicId.parse(prefix, text)
                .orElseThrow(() -> new IllegalArgumentException("Nothing is called " + text));
    }

    private static String text(String field, String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getString(field);
        }
    }
}
