package io.nimbill.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import org.junit.jupiter.api.Test;

@InServer
class SchemaIT {
    @Inject
    private PersistenceUnit unit;

    @Test
    void every_entity_can_be_read_from_the_migrated_schema() {
        EntityManager entities = unit.entities();
        for (EntityType<?> type : entities.getMetamodel().getEntities()) {
            assertThat(entities.createQuery("select e from " + type.getName() + " e", type.getJavaType())
                            .setMaxResults(1)
                            .getResultList())
                    .as(type.getName())
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(entities.getMetamodel().getEntities()).isNotEmpty();
    }
}
