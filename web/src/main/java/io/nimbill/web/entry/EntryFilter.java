package io.nimbill.web.entry;

import io.nimbill.party.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/**
 * The first thing every request meets: it gets its id, in the answer and in each line of the log, the answer gets its
 * security headers, and the right door asks who is there.
 */
@WebFilter("/*")
public class EntryFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApiDoor apiDoor;

    @Inject
    private transient PortalDoor portalDoor;

    @Inject
    private transient CurrentCaller currentCaller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = RequestIds.assignTo(request);
        response.setHeader(RequestIds.HEADER, id);
        harden(request, response);
        MDC.put("request", id);
        try (CurrentCaller.Receiving receiving = currentCaller.receive(RequestIds.origin(request))) {
            if (Paths.isApi(request)) {
                apiDoor.pass(request, response, chain);
            } else if (Paths.isStatic(request)) {
                chain.doFilter(request, response);
            } else {
                portalDoor.pass(request, new RelativeRedirects(response), chain);
            }
        } finally {
            MDC.remove("request");
        }
    }

    /** Pages get their content security policy from PrimeFaces; a second such header would break them. */
    private static void harden(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (Paths.isApi(request)) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (!Paths.isStatic(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
