package io.nimbill.web.entry;

import io.nimbill.party.PasswordReset;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Passes requests for a new password on, as many from one network address as it may fail to sign in. */
@RequestScoped
public class ResetRequests {

    @Inject
    private PasswordReset reset;

    @Inject
    private SignInLimit limit;

    @Inject
    private HttpServletRequest request;

    /** Asks for a link to be mailed; whoever asks learns nothing of what came of it. */
    public void ask(String email) {
        if (!limit.isReached(request.getRemoteAddr())) {
            limit.failed(request.getRemoteAddr());
            reset.ask(email);
        }
    }
}
