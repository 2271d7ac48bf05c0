package io.nimbill.invoice.document;

import io.nimbill.money.Money;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/**
 * Records as JSON, always the same text for the same content: members in the order of the record's components, decimals
 * and days as strings, money as {@code "12.34 EUR"}, no white space. The names of the components are part of the stored
 * form: a member that is missing in an older text reads as null, so that components may be added but not renamed.
 */
public final class CanonicalJson {

    /** Asked for once: {@code Json} searches the class path for it at every call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** What the virtual machine copies anew at every question. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** How a record is taken apart and put together. */
    private record Shape(RecordComponent[] components, Method[] accessors, Constructor<?> canonical) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                return new Shape(
                        components,
                        Arrays.stream(components)
                                .map(RecordComponent::getAccessor)
                                .toArray(Method[]::new),
                        type.getDeclaredConstructor(Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("Every record has its canonical constructor", e);
            }
        }
    }

    private CanonicalJson() {}

    /** The text of a record. */
    public static String write(Record value) {
        return object(value).toString();
    }

    /** The record of a text written by {@link #write}. */
    public static <R extends Record> R read(String text, Class<R> type) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return type.cast(record(reader.readObject(), type));
        }
    }

    private static JsonObject object(Record value) {
        JsonObjectBuilder members = JSON.createObjectBuilder();
        Shape shape = SHAPES.get(value.getClass());
        for (int i = 0; i < shape.components().length; i++) {
            members.add(shape.components()[i].getName(), json(component(value, shape.accessors()[i])));
        }
        return members.build();
    }

    private static JsonValue json(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Record inner) {
            return object(inner);
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder elements = JSON.createArrayBuilder();
            list.forEach(element -> elements.add(json(element)));
            return elements.build();
        }
        if (value instanceof Integer || value instanceof Long) {
            return JSON.createValue(((Number) value).longValue());
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return JSON.createValue(text(value));
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Enum<?> word ? word.name() : value.toString();
    }

    private static Object component(Record value, Method accessor) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + accessor, e);
        }
    }

    private static Object record(JsonObject object, Class<?> type) {
        Shape shape = SHAPES.get(type);
        Object[] values = Arrays.stream(shape.components())
                .map(component -> value(object.get(component.getName()), component.getGenericType()))
                .toArray();
        try {
            return shape.canonical().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("This is not the text of a " + type.getSimpleName(), e);
        }
    }

    private static Object value(JsonValue json, Type type) {
        if (json == null || json == JsonValue.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType list) {
            return elements((JsonArray) json, list.getActualTypeArguments()[0]);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return record((JsonObject) json, raw);
        }
        if (json instanceof JsonNumber number) {
            return raw == int.class ? (Object) number.intValueExact() : (Object) number.longValueExact();
        }
        return json instanceof JsonString string ? scalar(string.getString(), raw) : json == JsonValue.TRUE;
    }

    private static List<Object> elements(JsonArray array, Type type) {
        List<Object> elements = new ArrayList<>();
        array.forEach(element -> elements.add(value(element, type)));
        return elements;
    }

    private static Object scalar(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Currency.class) {
            return Currency.getInstance(text);
        }
        if (type == Money.class) {
            String[] parts = text.split(" ");
            return Money.of(parts[0], parts[1]);
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> ((Enum<?>) word).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text + " is no " + type.getSimpleName()));
    }
}
