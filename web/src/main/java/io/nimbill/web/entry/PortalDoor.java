package io.nimbill.web.entry;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.ViewingAs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Sets the caller of a page from the session. Without one, pages of a portal lead to the sign-in; pages of a portal that
 * is not theirs do not exist for them.
 */
@ApplicationScoped
class PortalDoor {

    private static final int TOO_MANY = 429;
    private static final int LONGEST = 64;

    @Inject
    private SessionCaller sessionCaller;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private RequestLimit limit;

    @Inject
    private ViewingAs viewing;

    void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Caller> caller = caller(request);
        Optional<Paths.Portal> portal = Paths.portal(request);
        if (caller.isPresent() && !limit.allows(caller.get().actor(), response)) {
            response.sendError(TOO_MANY);
        } else if (BodyLimit.exceeds(request, caller)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (portal.isPresent() && caller.isEmpty()) {
            leadToSignIn(request, response);
        } else if (portal.isPresent()
                && !portal.get().isFor(caller.get().place().kind())) {
            refuse(caller.get(), request.getServletPath());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (caller.isPresent()) {
            try (CurrentCaller.Acting acting = currentCaller.begin(caller.get())) {
                noteView(request, caller.get());
                chain.doFilter(request, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Pages of another portal do not exist for them; that they looked is recorded. */
    private void refuse(Caller caller, String path) {
        String page = path.length() > LONGEST ? path.substring(0, LONGEST) : path;
        currentCaller.runAs(caller, () -> currentCaller.outOfReach("page", page));
    }

    /**
     * Whether there was a session that is over: it lapsed, or the person lost their place meanwhile. The latter is forgotten
     * here, else the sign-in page would send them back to a portal they may no longer enter.
     */
    private boolean hasEnded(HttpServletRequest request) {
        boolean lapsed = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return lapsed || (request.getSession(false) != null && sessionCaller.forgetLostPlace());
    }

    /** What is read as somebody else is in the trail; what is sent is refused by the business, or ends the view. */
    private void noteView(HttpServletRequest request, Caller caller) {
        if (caller.isOnlyLooking() && request.getMethod().equals("GET")) {
            viewing.seen(Paths.of(request), request.getQueryString());
        }
    }

    /** Looking makes no session: only who signs in gets one. */
    private Optional<Caller> caller(HttpServletRequest request) {
        return request.getSession(false) == null ? Optional.empty() : sessionCaller.caller(RequestIds.origin(request));
    }

    private void leadToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getContextPath() + Paths.SIGN_IN + "?" + (hasEnded(request) ? "ended=true&" : "")
                + ReturnPath.asParameter(request);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(address);
        }
    }
}
