package io.nimbill.web.portal;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The languages there are texts in. */
final class Languages {

    private static final List<String> SPOKEN = List.of("en", "de");
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    private Languages() {}

    /** The wish itself, with its region, when its language is spoken; else English. */
    static Locale best(Locale wish) {
        return SPOKEN.contains(wish.getLanguage()) ? wish : Locale.ENGLISH;
    }

    static boolean isSpoken(String language) {
        return SPOKEN.contains(language);
    }

    static boolean isRightToLeft(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage());
    }
}
