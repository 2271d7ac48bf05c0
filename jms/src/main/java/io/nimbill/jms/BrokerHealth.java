package io.nimbill.jms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the queue of events can be reached. */
@Readiness
@ApplicationScoped
public class BrokerHealth implements HealthCheck {
    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory broker;

    @Resource(lookup = "java:/jms/queue/NimbillEvents")
    private Queue events;

    @Override
    public HealthCheckResponse call() {
        try (JMSContext context = broker.createContext();
                QueueBrowser browser = context.createBrowser(events)) {
            browser.getEnumeration();
            return HealthCheckResponse.named("nimbill-broker").up().build();
        } catch (JMSException | JMSRuntimeException e) {
            return HealthCheckResponse.named("nimbill-broker")
                    .down()
                    .withData("error", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
