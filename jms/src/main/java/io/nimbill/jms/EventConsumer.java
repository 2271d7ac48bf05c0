package io.nimbill.jms;

import io.nimbill.invoice.Issuing;
import io.nimbill.notification.InvoiceMailing;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.work.PublicId;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;

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

    @Inject
    private InvoiceMailing mailing;

    @Inject
    private CurrentCaller caller;

    @Override
    public void onMessage(Message message) {
        try (CurrentCaller.Acting acting = caller.begin(Caller.system("events"))) {
            if (Issuing.INVOICE_ISSUED.equals(message.getStringProperty(OutboxRelay.EVENT_TYPE))) {
                PublicId event = new PublicId(message.getStringProperty(OutboxRelay.EVENT_ID));
                mailing.mail(event, invoice(((TextMessage) message).getText()));
            }
        } catch (JMSException unreadable) {
            throw new IllegalStateException("The message cannot be read", unreadable);
        }
    }

    private static PublicId invoice(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            String text = reader.readObject().getString("invoice");
            return PublicId.parse("inv", text)
                    .orElseThrow(() -> new IllegalArgumentException("No document is called " + text));
        }
    }
}
