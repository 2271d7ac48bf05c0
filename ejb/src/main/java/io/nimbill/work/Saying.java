package io.nimbill.work;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the business tells people long before they read it: a code with its particulars, kept beside the English text and
 * worded in the reader's language from the bundle {@code sayings} when it is shown. Particulars are texts, whole and decimal
 * numbers, days, months, moments and other sayings.
 */
public final class Saying implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "list";
    private static final String SENTENCES = "sentences";
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final String code;
    private final List<Serializable> particulars;
    private final String text;

    private Saying(String code, List<Serializable> particulars, String text) {
        this.code = code;
        this.particulars = List.copyOf(particulars);
        this.text = text;
    }

    /** A saying of the bundle. Particulars of other types than those named above are kept as their text. */
    public static Saying of(String code, Object... particulars) {
        return new Saying(code, kept(Arrays.asList(particulars)), null);
    }

    /** Several, with a comma between. */
    public static Saying list(List<Saying> sayings) {
        return new Saying(LIST, kept(sayings), null);
    }

    /** Several sentences. */
    public static Saying sentences(List<Saying> sayings) {
        return new Saying(SENTENCES, kept(sayings), null);
    }

    /** Why something failed: a refusal by its code, anything else as a fault with what it says. */
    public static Saying of(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return failure instanceof Refusal refusal
                ? new Saying(
                        "refusal." + refusal.code()
                                + refusal.field().map(field -> "." + field).orElse(""),
                        refusal.particulars(),
                        message)
                : new Saying("fault", List.of(message), message);
    }

    /** Stable, in kebab-case. */
    public String code() {
        return code;
    }

    /** In the order of the places {@code {0}}, {@code {1}} … of the text. */
    public List<Serializable> particulars() {
        return particulars;
    }

    /** For logs, the API and columns that are read without this class. */
    public String english() {
        if (text != null) {
            return text;
        }
        ResourceBundle words = words(Locale.ENGLISH);
        boolean known = isSeveral() || words.containsKey(code);
        return known ? filled(isSeveral() ? "" : words.getString(code), Saying::english, Saying::plain) : code;
    }

    /** The same in a language; {@code shown} words each particular. What has no words there stays English. */
    public String in(Locale locale, Function<Serializable, String> shown) {
        ResourceBundle words = words(locale);
        return isSeveral() || words.containsKey(code)
                ? filled(isSeveral() ? "" : words.getString(code), inner -> inner.in(locale, shown), shown)
                : english();
    }

    /** Whether it is made of others only. */
    public boolean isSeveral() {
        return code.equals(LIST) || code.equals(SENTENCES);
    }

    /**
     * The particulars in their places of a text.
     *
     * @param inner words the sayings among them
     * @param shown words the others
     */
    public String filled(String pattern, Function<Saying, String> inner, Function<Serializable, String> shown) {
        List<String> worded = particulars.stream()
                .map(each -> each instanceof Saying saying ? inner.apply(saying) : shown.apply(each))
                .toList();
        if (isSeveral()) {
            return String.join(code.equals(LIST) ? ", " : " ", worded);
        }
        return PLACE.matcher(pattern).replaceAll(place -> {
            int position = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(position < worded.size() ? worded.get(position) : "");
        });
    }

    /** For a column beside the English text. */
    public String stored() {
        return json().toString();
    }

    /** What {@link #stored} wrote; null for rows of the time before, whose English text is all there is. */
    public static Saying read(String stored) {
        if (stored == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            return saying(reader.readObject());
        }
    }

    /** What a query found in the one column or, in rows of the time before, in the other; null where it found nothing. */
    public static Saying told(String storedOrEnglish) {
        if (storedOrEnglish == null || storedOrEnglish.startsWith("{\"code\":")) {
            return read(storedOrEnglish);
        }
        return new Saying("text", List.of(), storedOrEnglish);
    }

    private JsonObject json() {
        JsonArrayBuilder with = Json.createArrayBuilder();
        particulars.forEach(each -> with.add(json(each)));
        JsonObjectBuilder saying = Json.createObjectBuilder().add("code", code).add("with", with);
        return text == null ? saying.build() : saying.add("text", text).build();
    }

    private static JsonValue json(Serializable particular) {
        if (particular instanceof Saying saying) {
            return saying.json();
        }
        if (particular instanceof BigDecimal number) {
            return Json.createValue(number);
        }
        if (particular instanceof Long number) {
            return Json.createValue(number);
        }
        return particular instanceof String text
                ? Json.createValue(text)
                : Json.createObjectBuilder()
                        .add(particular.getClass().getSimpleName(), particular.toString())
                        .build();
    }

    private static Saying saying(JsonObject json) {
        List<Serializable> particulars =
                json.getJsonArray("with").stream().map(Saying::particular).toList();
        return new Saying(json.getString("code"), particulars, json.getString("text", null));
    }

    private static Serializable particular(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.isIntegral() ? (Serializable) number.longValueExact() : number.bigDecimalValue();
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        JsonObject object = value.asJsonObject();
        if (object.containsKey("code")) {
            return saying(object);
        }
        String type = object.keySet().iterator().next();
        String written = object.getString(type);
        return switch (type) {
            case "LocalDate" -> LocalDate.parse(written);
            case "YearMonth" -> YearMonth.parse(written);
            case "Instant" -> Instant.parse(written);
            default -> written;
        };
    }

    static List<Serializable> kept(List<?> particulars) {
        return particulars.stream().map(Saying::kept).toList();
    }

    private static Serializable kept(Object particular) {
        if (particular instanceof Integer number) {
            return number.longValue();
        }
        if (particular == null) {
            return "";
        }
        boolean typed = particular instanceof Long
                || particular instanceof BigDecimal
                || particular instanceof LocalDate
                || particular instanceof YearMonth
                || particular instanceof Instant
                || particular instanceof Saying;
        return typed ? (Serializable) particular : particular.toString();
    }

    private static String plain(Serializable particular) {
        return particular instanceof BigDecimal number ? number.toPlainString() : particular.toString();
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "io.nimbill.work.sayings",
                locale,
                Saying.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Saying saying && code.equals(saying.code) && particulars.equals(saying.particulars);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, particulars);
    }

    @Override
    public String toString() {
        return english();
    }
}
