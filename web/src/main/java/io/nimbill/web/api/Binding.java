package io.nimbill.web.api;

import io.nimbill.web.entry.Problem;
import io.nimbill.web.entry.Problem.FieldError;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Binds a JSON object to a record, strictly: a field the record does not have, or a value of another kind than its
 * component, is refused by its pointer; all faults are told at once. An absent field and {@code null} both become null.
 *
 * <p>Texts are at most as long as their component's schema says, 190 characters where it says nothing, without control
 * characters. Decimals ({@link BigDecimal}) are JSON texts, because numbers lose digits on the way; days and instants are ISO
 * texts; enums are their names; lists and records nest.
 */
final class Binding {

    /** The product's widest stored number has 38 digits; nobody means a longer one. */
    private static final int LONGEST_DECIMAL = 60;

    private static final int LONGEST_TEXT = 190;

    private final List<FieldError> errors = new ArrayList<>();

    private Binding() {}

    /** @throws ApiProblem 400 naming every field at fault */
    static <T> T bind(Class<T> type, JsonObject object) {
        Binding binding = new Binding();
        Object bound = binding.bindRecord(type, object, "");
        if (!binding.errors.isEmpty()) {
            throw new ApiProblem(
                    new Problem(400, "malformed-fields", "Fields of the body cannot be understood.", binding.errors));
        }
        return type.cast(bound);
    }

    private Object bindRecord(Class<?> type, JsonObject object, String pointer) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(pointer + "/" + escaped(name), "unknown-field", "There is no such field."));
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            values[i] = bindValue(components[i].getGenericType(), object.get(name), pointer + "/" + name);
            if (values[i] instanceof String text) {
                requireStorable(text, longest(components[i]), pointer + "/" + name);
            }
        }
        return errors.isEmpty() ? make(type, components, values) : null;
    }

    private static int longest(RecordComponent component) {
        Schema schema = component.getAccessor().getAnnotation(Schema.class);
        return schema == null || schema.maxLength() == Integer.MAX_VALUE ? LONGEST_TEXT : schema.maxLength();
    }

    private void requireStorable(String text, int longest, String pointer) {
        if (text.length() > longest) {
            refuse(pointer, "too-long", "At most " + longest + " characters.");
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            refuse(pointer, "malformed", "Control characters and line ends are not part of it.");
        }
    }

    private Object bindValue(Type type, JsonValue value, String pointer) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType list) {
            return bindList(list.getActualTypeArguments()[0], value, pointer);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            return value instanceof JsonObject nested
                    ? bindRecord(wanted, nested, pointer)
                    : refuse(pointer, "wrong-type", "Has to be an object.");
        }
        return wanted == Boolean.class || wanted == Integer.class
                ? bindPrimitive(wanted, value, pointer)
                : bindText(wanted, value, pointer);
    }

    private Object bindList(Type element, JsonValue value, String pointer) {
        if (!(value instanceof JsonArray array)) {
            return refuse(pointer, "wrong-type", "Has to be a list.");
        }
        List<Object> bound = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            bound.add(bindValue(element, array.get(i), pointer + "/" + i));
        }
        return bound.contains(null) && errors.isEmpty()
                ? refuse(pointer, "wrong-type", "Has an empty element.")
                : bound;
    }

    private Object bindPrimitive(Class<?> wanted, JsonValue value, String pointer) {
        if (wanted == Boolean.class) {
            boolean isBoolean = value == JsonValue.TRUE || value == JsonValue.FALSE;
            return isBoolean
                    ? (Object) (value == JsonValue.TRUE)
                    : refuse(pointer, "wrong-type", "Has to be true or false.");
        }
        try {
            return value instanceof JsonNumber number
                    ? (Object) number.intValueExact()
                    : refuse(pointer, "wrong-type", "Has to be a whole number.");
        } catch (ArithmeticException e) {
            return refuse(pointer, "wrong-type", "Has to be a whole number.");
        }
    }

    private Object bindText(Class<?> wanted, JsonValue value, String pointer) {
        if (!(value instanceof JsonString string)) {
            return refuse(
                    pointer,
                    "wrong-type",
                    wanted == BigDecimal.class
                            ? "Has to be a decimal written as a text, such as \"12.34\"."
                            : "Has to be a text.");
        }
        String text = string.getString();
        try {
            return parse(wanted, text);
        } catch (DateTimeException | IllegalArgumentException e) {
            return refuse(pointer, "malformed", "Cannot be understood: " + expectation(wanted));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object parse(Class<?> wanted, String text) {
        if (wanted == String.class) {
            return text;
        }
        if (wanted == LocalDate.class) {
            return Words.day(text);
        }
        if (wanted == Instant.class) {
            return Instant.parse(text);
        }
        if (wanted == BigDecimal.class) {
            return decimal(text);
        }
        return Enum.valueOf((Class<? extends Enum>) wanted, text);
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > LONGEST_DECIMAL || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw new IllegalArgumentException("Not a decimal");
        }
        return new BigDecimal(text);
    }

    private static String expectation(Class<?> wanted) {
        if (wanted.isEnum()) {
            return "one of "
                    + Arrays.stream(wanted.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (wanted == LocalDate.class) {
            return "a day such as 2026-11-30.";
        }
        return wanted == Instant.class ? "a time such as 2026-11-30T12:00:00Z." : "a decimal such as 12.34.";
    }

    private Object refuse(String pointer, String code, String detail) {
        errors.add(new FieldError(pointer, code, detail));
        return null;
    }

    /** JSON pointer's own escapes (RFC 6901); cut, because a name may be of any length. */
    private static String escaped(String name) {
        String cut = name.length() > 100 ? name.substring(0, 100) : name;
        return cut.replace("~", "~0").replace("/", "~1");
    }

    private static Object make(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
