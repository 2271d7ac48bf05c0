package io.nimbill.web.portal;

import io.nimbill.web.entry.SessionCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** The way out. */
@Named
@RequestScoped
public class SignOut {

    @Inject
    private SessionCaller sessionCaller;

    /** Ends the session and shows the way in. */
    public void leave() {
        sessionCaller.signOut();
        Faces.redirect(Faces.getRequestContextPath() + "/sign-in.xhtml");
    }
}
