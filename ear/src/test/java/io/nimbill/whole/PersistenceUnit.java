package io.nimbill.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The application's entities, for tests inside the server: {@code @Inject PersistenceUnit}. */
@ApplicationScoped
public class PersistenceUnit {
    @PersistenceContext(unitName = "nimbill-ejb.jar#nimbill")
    private EntityManager entities;

    public EntityManager entities() {
        return entities;
    }
}
