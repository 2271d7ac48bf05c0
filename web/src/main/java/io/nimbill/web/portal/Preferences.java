package io.nimbill.web.portal;

import io.nimbill.party.CurrentCaller;
import io.nimbill.party.PasswordSetting;
import io.nimbill.web.entry.SessionCaller;
import io.nimbill.work.Languages;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.util.Faces;

/** How somebody likes the pages: kept with the user, and from the click on for this session. */
@Named
@SessionScoped
public class Preferences implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");

    @Inject
    private SessionCaller sessionCaller;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private PasswordSetting userSettings;

    private String theme;
    private String language;

    public String getTheme() {
        return theme != null ? theme : sessionCaller.getTheme();
    }

    /** Tag of the language; empty when nobody has said: then the browser's wish counts. */
    public Optional<String> language() {
        return Optional.ofNullable(language).or(sessionCaller::language);
    }

    /** Light, dark, or as the device has it; comes back to the same page. */
    public void chooseTheme(String chosen) {
        if (THEMES.contains(chosen)) {
            theme = chosen;
            keep();
        }
        comeBack();
    }

    /** Another language of the pages; comes back to the same page. */
    public void chooseLanguage(String chosen) {
        if (Languages.OF_CLIENTS.contains(chosen)) {
            language = chosen;
            keep();
        }
        comeBack();
    }

    private void keep() {
        if (currentCaller.find().filter(caller -> !caller.isOnlyLooking()).isPresent()) {
            userSettings.prefer(language().orElse("en"), getTheme());
        }
    }

    private static void comeBack() {
        String from = Faces.getRequestHeader("Referer");
        String path = Faces.getRequestURI();
        boolean samePage = from != null && from.contains(path);
        Faces.redirect(samePage ? from.substring(from.indexOf(path)) : path);
    }
}
