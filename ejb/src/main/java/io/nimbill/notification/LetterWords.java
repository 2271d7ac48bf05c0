package io.nimbill.notification;

import io.nimbill.party.AccessLetter;
import io.nimbill.party.Branding;
import io.nimbill.party.RoleName;
import io.nimbill.work.Languages;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Words a letter about access in its reader's language; languages without a bundle are spoken to in English. */
final class LetterWords {

    private static final String BUNDLE = "io.nimbill.notification.letters";
    private static final String ACCENT = "#1f4fd8";

    private final AccessLetter letter;
    private final Branding look;
    private final String site;
    private final Locale locale;
    private final ResourceBundle texts;

    /** @param site address of this installation, without a slash at the end */
    LetterWords(AccessLetter letter, Branding look, String site) {
        this.letter = letter;
        this.look = look;
        this.site = site;
        Locale asked = Languages.of(letter.language());
        this.texts = ResourceBundle.getBundle(
                BUNDLE,
                asked,
                LetterWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = texts.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : asked;
    }

    Map<String, Object> all(boolean hasLogo) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("language", locale.getLanguage());
        words.put("subject", text("subject." + letter.kind(), letter.party()));
        words.put("direction", Languages.isRightToLeft(locale) ? "rtl" : "ltr");
        words.put("greeting", text("greeting", seen(letter.name())));
        words.put("paragraphs", paragraphs());
        words.put("button", text("button." + letter.kind()));
        words.put("link", link());
        words.put("closing", text("closing"));
        words.put("seller", letter.seller().legalName());
        words.put("accent", look.accentColour() == null ? ACCENT : look.accentColour());
        words.put("imprint", look.footer() == null ? "" : look.footer());
        words.put("hasLogo", hasLogo);
        return words;
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text("body." + letter.kind(), seen(letter.party()), seen(role())));
        if (letter.secret() != null) {
            paragraphs.add(text("link", seen(moment(letter.validUntil()))));
        }
        paragraphs.add(text("unexpected." + letter.kind()));
        return paragraphs;
    }

    /** The secret stands behind the mark that browsers keep to themselves: it reaches no server log and no referrer. */
    private String link() {
        return letter.secret() == null ? site + "/sign-in.xhtml" : site + "/set-password.xhtml#" + letter.secret();
    }

    private String role() {
        RoleName role = letter.role();
        if (role == null) {
            return "";
        }
        if (role.ownName() != null) {
            return role.ownName();
        }
        try {
            return texts.getString("role." + role.code());
        } catch (MissingResourceException e) {
            return role.code().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private String moment(Instant moment) {
        ZoneId zone = letter.zone();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(moment.atZone(zone))
                + " (" + zone.getId() + ")";
    }

    /** As it stands among words that may run the other way; the subject goes without, as mail programs show it bare. */
    private String seen(String text) {
        return Languages.isolated(text, locale);
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
