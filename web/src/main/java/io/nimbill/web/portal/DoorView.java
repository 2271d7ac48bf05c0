package io.nimbill.web.portal;

import io.nimbill.web.entry.SessionCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** The bare address leads to one's own first page, or to the sign-in. */
@Named
@RequestScoped
public class DoorView {

    @Inject
    private SessionCaller sessionCaller;

    /** Leads on; nothing is shown here. */
    public void open() {
        Faces.redirect(Faces.getRequestContextPath() + sessionCaller.getHome());
    }
}
