package io.nimbill.web.entry;

import io.nimbill.party.Origin;
import io.nimbill.work.PublicId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The id of a request: the caller's own when it is harmless, else a new one. */
public final class RequestIds {

    /** Header in which it comes and goes. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestIds() {}

    static String assignTo(HttpServletRequest request) {
        String sent = request.getHeader(HEADER);
        String id = sent != null && HARMLESS.matcher(sent).matches()
                ? sent
                : PublicId.random().value();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** The id this request was given. */
    public static String of(HttpServletRequest request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    static Origin origin(HttpServletRequest request) {
        return new Origin(of(request), request.getRemoteAddr());
    }
}
