package io.nimbill.web.entry;

import io.nimbill.party.PartyKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** Which part of the site a request is for. */
final class Paths {

    static final String SIGN_IN = "/sign-in.xhtml";

    /** The three portals, and the kinds of party whose people they are for. */
    enum Portal {
        STAFF("/staff/", Set.of(PartyKind.OPERATOR)),
        RESELLER("/reseller/", Set.of(PartyKind.DISTRIBUTOR, PartyKind.RESELLER)),
        CLIENT("/client/", Set.of(PartyKind.CLIENT));

        private final String prefix;
        private final Set<PartyKind> kinds;

        Portal(String prefix, Set<PartyKind> kinds) {
            this.prefix = prefix;
            this.kinds = kinds;
        }

        boolean isFor(PartyKind kind) {
            return kinds.contains(kind);
        }

        String home() {
            return page("home");
        }

        String page(String name) {
            return prefix + name + ".xhtml";
        }

        static Portal of(PartyKind kind) {
            for (Portal portal : values()) {
                if (portal.isFor(kind)) {
                    return portal;
                }
            }
            throw new IllegalArgumentException("No portal for " + kind);
        }
    }

    private Paths() {}

    static String of(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    static boolean isApi(HttpServletRequest request) {
        return of(request).startsWith("/api/");
    }

    /** The one address of the API to which programs come before they are known. */
    static boolean isToken(HttpServletRequest request) {
        return of(request).equals("/api/v1/oauth2/token") && request.getMethod().equals("POST");
    }

    /** Style sheets, scripts, fonts and pictures: the same for everybody. */
    static boolean isStatic(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/");
    }

    static Optional<Portal> portal(HttpServletRequest request) {
        String path = of(request);
        for (Portal portal : Portal.values()) {
            if (path.startsWith(portal.prefix)) {
                return Optional.of(portal);
            }
        }
        return Optional.empty();
    }
}
