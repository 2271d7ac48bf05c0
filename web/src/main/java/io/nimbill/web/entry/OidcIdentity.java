package io.nimbill.web.entry;

import java.security.Principal;
import java.util.Optional;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Whom an issuer means, from a token that the server has checked.
 *
 * @param email null without one
 * @param verified whether the issuer vouches for the address
 */
record OidcIdentity(String issuer, String subject, String email, boolean verified) {

    /** Of the request's principal; empty when it does not come from an issuer. */
    static Optional<OidcIdentity> of(Principal principal) {
        if (!(principal instanceof OidcPrincipal<?> proved)) {
            return Optional.empty();
        }
        IDToken token = proved.getOidcSecurityContext().getIDToken();
        return token == null || token.getSubject() == null
                ? Optional.empty()
                : Optional.of(new OidcIdentity(
                        token.getIssuer(),
                        token.getSubject(),
                        token.getEmail(),
                        Boolean.TRUE.equals(token.getEmailVerified())));
    }
}
