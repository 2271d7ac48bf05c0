package io.nimbill.web.portal;

import io.nimbill.web.entry.ResetRequests;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Lets people who forgot their password have a link mailed. Says the same for every address. */
@Named
@RequestScoped
public class ForgottenView {

    @Inject
    private ResetRequests requests;

    private String email;
    private boolean done;

    /** Asks for the link. */
    public void ask() {
        if (email != null) {
            requests.ask(email.strip());
        }
        done = true;
    }

    public boolean isDone() {
        return done;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
