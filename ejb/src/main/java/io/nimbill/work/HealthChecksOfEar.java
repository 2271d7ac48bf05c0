package io.nimbill.work;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/**
 * Lets the server find the health checks that are in EJB jars. WildFly looks from its own module, which sees the libraries
 * of an EAR but none of its parts (its issue WFLY-12835); so each check gets a stand-in among the libraries.
 */
public class HealthChecksOfEar implements Extension {
    private final List<Bean<?>> checks = new ArrayList<>();

    <T extends HealthCheck> void remember(@Observes ProcessManagedBean<T> found) {
        if (found.getAnnotated().isAnnotationPresent(Readiness.class)) {
            checks.add(found.getBean());
        }
    }

    void addStandIns(@Observes AfterBeanDiscovery discovery, BeanManager beans) {
        for (Bean<?> check : checks) {
            discovery.addBean(new HealthStandIn(beans, check));
        }
    }
}
