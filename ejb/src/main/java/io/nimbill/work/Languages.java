package io.nimbill.work;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The languages there are texts in, and how they are written. */
public final class Languages {

    /** Of the client portal, mails and documents, as ISO 639 codes. */
    public static final List<String> OF_CLIENTS = List.of("en", "de", "es", "ar");

    /** Of the portals of those who sell. */
    public static final List<String> OF_STAFF = List.of("en", "de");

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';
    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private Languages() {}

    /**
     * The locale of a language tag such as {@code de} or {@code es-MX}, with the digits 0 to 9. CLDR writes Arabic with
     * the digits ٠ to ٩ in some countries; here amounts and numbers have the same digits in every language, because they
     * are compared with bank statements, vendors' files and electronic invoices, which know no others.
     *
     * @param tag nonsense is English
     */
    public static Locale of(String tag) {
        Locale asked = Locale.forLanguageTag(tag == null ? "" : tag);
        return asked.getLanguage().isEmpty()
                ? Locale.ENGLISH
                : new Locale.Builder()
                        .setLanguage(asked.getLanguage())
                        .setScript(asked.getScript())
                        .setRegion(asked.getCountry())
                        .setUnicodeLocaleKeyword("nu", isRightToLeft(asked) ? "latn" : null)
                        .build();
    }

    /** {@code October 2026}, {@code octubre de 2026}: a month with its year, as CLDR writes it. */
    public static DateTimeFormatter monthAndYear(Locale locale) {
        return format("yMMMM", locale);
    }

    /** {@code Oct 3}, {@code 3. Okt.}: a day of a year that is known, as CLDR writes it. */
    public static DateTimeFormatter dayAndMonth(Locale locale) {
        return format("MMMd", locale);
    }

    private static DateTimeFormatter format(String fields, Locale locale) {
        return FORMATS.computeIfAbsent(
                fields + locale.toLanguageTag(),
                any -> DateTimeFormatter.ofPattern(
                        DateTimePatternGenerator.getInstance(ULocale.forLocale(locale))
                                .getBestPattern(fields),
                        locale));
    }

    /** The first of the locales that is one of those languages, as {@link #of} gives it; English when none is. */
    public static Locale best(List<Locale> wishes, List<String> languages) {
        return wishes.stream()
                .filter(wish -> languages.contains(wish.getLanguage()))
                .findFirst()
                .map(wish -> of(wish.toLanguageTag()))
                .orElse(Locale.ENGLISH);
    }

    /** Whether lines begin on the right. */
    public static boolean isRightToLeft(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage());
    }

    /**
     * A name, number or amount among words that run from right to left, isolated ({@code FSI … PDI}) so that it keeps its
     * own direction; as it is elsewhere.
     */
    public static String isolated(String text, Locale locale) {
        return isRightToLeft(locale) && !text.isEmpty() ? ISOLATE + text + END_OF_ISOLATE : text;
    }
}
