package io.nimbill.web.entry;

import io.nimbill.party.SignIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** The cookie by which a browser is known in which somebody has signed in before; see {@link SignIn}. */
public final class DeviceCookie {

    private static final String NAME = "NIMBILL_DEVICE";
    private static final int SECONDS = 180 * 24 * 60 * 60;

    private DeviceCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /**
     * Has the browser keep a secret, out of reach of scripts and other sites.
     *
     * @param secure whether people reach the installation by HTTPS
     */
    public static void write(HttpServletResponse response, String secret, boolean secure) {
        response.addHeader(
                "Set-Cookie",
                NAME + "=" + secret + "; Path=/; Max-Age=" + SECONDS + "; HttpOnly; SameSite=Lax"
                        + (secure ? "; Secure" : ""));
    }
}
