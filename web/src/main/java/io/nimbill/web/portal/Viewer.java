package io.nimbill.web.portal;

import io.nimbill.analysis.OwnPlace;
import io.nimbill.analysis.PartyRegister;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.PartyKind;
import io.nimbill.party.Permission;
import io.nimbill.party.RoleName;
import io.nimbill.web.entry.RequestIds;
import io.nimbill.work.Languages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is looking at this page: their place in the tree, their menu, language, zone and theme. */
@Named
@RequestScoped
public class Viewer {

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Preferences preferences;

    @Inject
    private PartyRegister parties;

    @Inject
    private HttpServletRequest request;

    private Optional<Caller> caller;
    private OwnPlace place;
    private Locale locale;

    @PostConstruct
    void look() {
        caller = currentCaller.find();
    }

    /** The id under which the log has this request. */
    public String getRequestId() {
        return RequestIds.of(request);
    }

    public boolean isSignedIn() {
        return caller.isPresent();
    }

    public String getName() {
        return caller.map(Caller::displayName).orElse("");
    }

    /** At most two letters for the avatar. */
    public String getInitials() {
        StringBuilder letters = new StringBuilder();
        for (String word : getName().strip().split("\\s+")) {
            if (!word.isEmpty() && letters.length() < 2) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString().toUpperCase(getLocale());
    }

    /** Null before somebody signed in. */
    public RoleName getRole() {
        return caller.map(Caller::role).map(RoleName::of).orElse(null);
    }

    public String getPlaceName() {
        return place().name();
    }

    public String getPlaceKind() {
        return place().kind();
    }

    /** Public id of the party for which they act. */
    public String getPlaceId() {
        return place().id();
    }

    /** For times; usage days stay UTC. UTC before somebody signed in. */
    public ZoneId zone() {
        return isSignedIn() ? ZoneId.of(place().timeZone()) : ZoneOffset.UTC;
    }

    /**
     * Their language, or the browser's before anybody signed in; in the manner of the browser's region when that speaks
     * the same language. The portals of those who sell speak fewer languages than the clients'.
     */
    public Locale getLocale() {
        if (locale == null) {
            List<Locale> browser = Collections.list(request.getLocales());
            locale = preferences
                    .language()
                    .map(Locale::forLanguageTag)
                    .filter(wish -> getLanguages().contains(wish.getLanguage()))
                    .map(wish -> Languages.best(inTheManner(browser, wish), getLanguages()))
                    .orElseGet(() -> Languages.best(browser, getLanguages()));
        }
        return locale;
    }

    private static List<Locale> inTheManner(List<Locale> browser, Locale wish) {
        return Stream.concat(
                        browser.stream().filter(each -> each.getLanguage().equals(wish.getLanguage())), Stream.of(wish))
                .toList();
    }

    /** Languages these pages can be read in. */
    public List<String> getLanguages() {
        return isSignedIn() && !portal().equals("client") ? Languages.OF_STAFF : Languages.OF_CLIENTS;
    }

    /** A language's own name, for choosing it: {@code Deutsch}. */
    public String languageName(String language) {
        Locale own = Locale.forLanguageTag(language);
        String name = own.getDisplayLanguage(own);
        return name.substring(0, 1).toUpperCase(own) + name.substring(1);
    }

    /** {@code rtl} for languages written from right to left. */
    public String getDirection() {
        return Languages.isRightToLeft(getLocale()) ? "rtl" : "ltr";
    }

    public String getTheme() {
        return preferences.getTheme();
    }

    /** For pages that show a part to some only; the use case behind it checks again. */
    public boolean may(String permission) {
        return caller.map(who -> who.may(Permission.valueOf(permission))).orElse(false);
    }

    /** Whether somebody looks around as this user. */
    public boolean isLooking() {
        return caller.map(Caller::isOnlyLooking).orElse(false);
    }

    /** Who looks around as this user. */
    public String getLooker() {
        return caller.map(who -> who.behind().displayName()).orElse("");
    }

    public boolean isOperator() {
        return caller.map(Caller::isOperator).orElse(false);
    }

    /** The address of a page in the viewer's own portal. */
    public String page(String name) {
        return request.getContextPath() + "/" + portal() + "/" + name + ".xhtml";
    }

    /** Whether the viewer's portal has that page, or the one it stands under, and they may see it. */
    public boolean hasPage(String name) {
        return getMenu().stream().anyMatch(item -> stands(item, name));
    }

    public List<MenuItem> getMenu() {
        return Menus.of(portal()).stream()
                .filter(entry -> entry.permission() == null || may(entry.permission()))
                .map(entry -> new MenuItem(entry.page(), page(entry.page()), "menu." + entry.page(), entry.icon()))
                .toList();
    }

    /** Whether the page shown belongs to that entry of the menu. */
    public boolean at(MenuItem item) {
        String path = request.getServletPath();
        String page = path.substring(path.lastIndexOf('/') + 1).replace(".xhtml", "");
        return stands(item, page);
    }

    /** Whether a page is that entry's own, or one that has no entry of its own in this portal and stands under it. */
    private boolean stands(MenuItem item, String page) {
        boolean own = Menus.of(portal()).stream().anyMatch(entry -> entry.page().equals(page));
        return item.page().equals(own ? page : Menus.home(page));
    }

    private String portal() {
        PartyKind kind = caller.map(who -> who.place().kind()).orElse(PartyKind.CLIENT);
        return switch (kind) {
            case OPERATOR -> "staff";
            case DISTRIBUTOR, RESELLER -> "reseller";
            case CLIENT -> "client";
        };
    }

    private OwnPlace place() {
        if (place == null) {
            place = parties.own();
        }
        return place;
    }
}
