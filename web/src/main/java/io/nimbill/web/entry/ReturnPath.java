package io.nimbill.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page somebody asked for before they were signed in. Only pages of this site's portals are taken back, so that the
 * sign-in never leads anywhere else.
 */
final class ReturnPath {

    private static final int LONGEST = 1000;
    private static final Pattern PAGE = Pattern.compile("/[a-z]+/[a-z-]+\\.xhtml(\\?[A-Za-z0-9=&_.,:%+-]*)?");

    private ReturnPath() {}

    /** {@code from=…} for the address of the sign-in page; empty when the request cannot be made again by looking. */
    static String asParameter(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        return "from=" + URLEncoder.encode(Paths.of(request) + query, StandardCharsets.UTF_8);
    }

    /** The page to go back to, when it lies below that path of ours. */
    static Optional<String> within(String portal, String from) {
        return Optional.ofNullable(from)
                .filter(path -> path.length() <= LONGEST && path.startsWith(portal))
                .filter(path -> PAGE.matcher(path).matches());
    }
}
