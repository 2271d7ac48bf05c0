package io.nimbill.web.portal;

import io.nimbill.work.Languages;
import io.nimbill.work.Refusal;
import io.nimbill.work.Saying;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts in the viewer's language. */
@Named("words")
@RequestScoped
public class Words {

    private static final ResourceBundle.Control NEVER_THE_SERVERS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    @Inject
    private Viewer viewer;

    /** The text under a key, its {@code {0}} filled in; arguments come formatted already. */
    public String text(String key, Object... arguments) {
        String pattern = bundle(viewer.getLocale()).getString(key);
        return arguments.length == 0 ? pattern : filled(pattern, arguments);
    }

    /** Among words that run from right to left each argument keeps its own direction. */
    private String filled(String pattern, Object... arguments) {
        Locale locale = viewer.getLocale();
        Object[] apart = Arrays.stream(arguments)
                .map(each -> Languages.isolated(String.valueOf(each), locale))
                .toArray();
        return new MessageFormat(pattern, locale).format(apart);
    }

    /** The word for a value of an enumeration; one that has no text yet stands as it is, readable. */
    public String word(String family, String value) {
        try {
            return bundle(viewer.getLocale()).getString(family + "." + value);
        } catch (MissingResourceException e) {
            return value.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        }
    }

    /** A refusal in the viewer's language; one without words there stands as the business words it, in English. */
    public String refusal(Refusal refusal) {
        String key = "refusal." + refusal.code();
        return refusal.field()
                .flatMap(field -> pattern(key + "." + field))
                .or(() -> pattern(key))
                .filter(pattern -> !asksForMore(pattern, refusal.particulars().size()))
                .map(pattern -> filled(
                        pattern, refusal.particulars().stream().map(this::shown).toArray()))
                .orElseGet(refusal::getMessage);
    }

    /** The text under a key with its places not filled in yet; for a field's own key the general one serves too. */
    Optional<String> pattern(String key) {
        ResourceBundle texts = bundle(viewer.getLocale());
        String general = key.startsWith("refusal.") ? key.replaceFirst("^(refusal\\.[a-z-]+)\\..*", "$1") : key;
        return Stream.of(key, general).filter(texts::containsKey).findFirst().map(texts::getString);
    }

    /** Whether a text has places for more than so many particulars. */
    static boolean asksForMore(String pattern, int particulars) {
        return PLACE.matcher(pattern).results().anyMatch(place -> Integer.parseInt(place.group(1)) >= particulars);
    }

    private String shown(Serializable particular) {
        Locale locale = viewer.getLocale();
        if (particular instanceof Number number) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(number instanceof BigDecimal decimal ? Math.max(0, decimal.scale()) : 0);
            return format.format(number);
        }
        if (particular instanceof LocalDate day) {
            return day.format(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
        }
        if (particular instanceof Saying saying) {
            return pattern(saying.code()).orElseGet(saying::english);
        }
        return particular instanceof Enum<?> value ? value.name() : particular.toString();
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("io.nimbill.web.messages", locale, NEVER_THE_SERVERS_LANGUAGE);
    }
}
