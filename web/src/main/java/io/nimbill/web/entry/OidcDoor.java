package io.nimbill.web.entry;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The door for staff whom an OpenID Connect issuer has proved. The server guards this address by its configuration
 * ({@code configure-oidc.cli}) and lets nobody through whose token it has not checked; without that configuration it lets
 * nobody through at all.
 */
@WebServlet("/oidc/sign-in")
public class OidcDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SessionCaller sessionCaller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<OidcIdentity> identity = OidcIdentity.of(request.getUserPrincipal());
        if (identity.isPresent() && sessionCaller.signInAs(identity.get())) {
            response.sendRedirect(request.getContextPath() + sessionCaller.getHome());
            return;
        }
        request.getSession().invalidate();
        response.sendRedirect(request.getContextPath() + Paths.SIGN_IN + "?unknown=true");
    }
}
