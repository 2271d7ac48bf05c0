package io.nimbill.catalog;

import java.lang.reflect.Field;

/** Gives entities the ids that saving them would give. */
final class Ids {

    private Ids() {}

    static <T> T with(T entity, long id) {
        try {
            Field field = entity.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
