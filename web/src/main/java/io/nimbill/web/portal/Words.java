package io.nimbill.web.portal;

import io.nimbill.work.Languages;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts in the viewer's language. */
@Named("words")
@RequestScoped
public class Words {

    private static final ResourceBundle.Control NEVER_THE_SERVERS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

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

    /** A refusal in the viewer's language; one that speaks of particulars stands as the business words it. */
    public String refusal(Refusal refusal) {
        ResourceBundle texts = bundle(viewer.getLocale());
        String key = "refusal." + refusal.code();
        String closer = key + "." + refusal.field().orElse("");
        if (texts.containsKey(closer)) {
            return texts.getString(closer);
        }
        return texts.containsKey(key)
                ? texts.getString(key).replace("{0}", refusal.getMessage())
                : refusal.getMessage();
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("io.nimbill.web.messages", locale, NEVER_THE_SERVERS_LANGUAGE);
    }
}
