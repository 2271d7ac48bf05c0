package io.nimbill.work;

import io.nimbill.sql.SchemaScripts;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/** Stands for a health check of an EJB jar among the libraries of the EAR; see {@link HealthChecksOfEar}. */
class HealthStandIn implements Bean<HealthCheck> {
    private final BeanManager beans;
    private final Bean<?> check;

    HealthStandIn(BeanManager beans, Bean<?> check) {
        this.beans = beans;
        this.check = check;
    }

    /** Finds the real check when it is asked, not while the container still starts. */
    @Override
    public HealthCheck create(CreationalContext<HealthCheck> context) {
        return () -> ((HealthCheck) beans.getReference(check, HealthCheck.class, beans.createCreationalContext(check)))
                .call();
    }

    @Override
    public void destroy(HealthCheck instance, CreationalContext<HealthCheck> context) {
        context.release();
    }

    /** A class of a library: where the class lives decides from where the bean is seen. */
    @Override
    public Class<?> getBeanClass() {
        return SchemaScripts.class;
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return Set.of();
    }

    @Override
    public Set<Type> getTypes() {
        return Set.of(HealthCheck.class, Object.class);
    }

    @Override
    public Set<Annotation> getQualifiers() {
        return Set.of(Readiness.Literal.INSTANCE, Any.Literal.INSTANCE);
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return Dependent.class;
    }

    @Override
    public String getName() {
        return null;
    }

    @Override
    public Set<Class<? extends Annotation>> getStereotypes() {
        return Set.of();
    }

    @Override
    public boolean isAlternative() {
        return false;
    }
}
