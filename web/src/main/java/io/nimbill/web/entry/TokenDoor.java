package io.nimbill.web.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lets programs to the address where they get tokens; addresses from which too many came with a wrong secret wait. */
@ApplicationScoped
class TokenDoor {

    private static final int TOO_MANY = 429;

    @Inject
    private SignInLimit limit;

    void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Pragma", "no-cache");
        if (limit.isReached(request.getRemoteAddr())) {
            refuse(response, TOO_MANY, "temporarily_unavailable", "Too many failed attempts from this address.");
            response.setHeader("Retry-After", "60");
        } else if (BodyLimit.exceeds(request, Optional.empty())) {
            refuse(
                    response,
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    "invalid_request",
                    "The body is too large.");
        } else {
            chain.doFilter(request, response);
            if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
                limit.failed(request.getRemoteAddr());
            }
        }
    }

    private static void refuse(HttpServletResponse response, int status, String error, String words)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream()
                .write(("{\"error\":\"" + error + "\",\"error_description\":\"" + words + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
