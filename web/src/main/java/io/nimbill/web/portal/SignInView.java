package io.nimbill.web.portal;

import io.nimbill.party.SignedIn;
import io.nimbill.web.entry.SessionCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.omnifaces.util.Faces;

/** The way in. Says the same for every reason it stays closed. */
@Named
@RequestScoped
public class SignInView {

    @Inject
    private SessionCaller sessionCaller;

    @Inject
    private Words words;

    private String email;
    private String password;

    /** Lets them in; with more than one place to act for, the page then asks which. */
    public void enter() {
        if (email != null && password != null && sessionCaller.signIn(email.strip(), password)) {
            goOn();
        } else {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.text("sign-in.refused"), null));
        }
    }

    /** Acts for one of their places. */
    public void choose(long membershipId) {
        sessionCaller.choose(membershipId);
        goOn();
    }

    /** Somebody who is in already need not sign in again. */
    public void open() {
        if (!Faces.isPostback() && isIn()) {
            goOn();
        }
    }

    public boolean isChoosing() {
        return sessionCaller.isSignedIn()
                && !isIn()
                && !sessionCaller.getChoices().isEmpty();
    }

    /** A user without any place has nothing to see. */
    public boolean isWithoutPlace() {
        return sessionCaller.isSignedIn() && sessionCaller.getChoices().isEmpty();
    }

    public List<SignedIn.Choice> getChoices() {
        return sessionCaller.getChoices();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    private boolean isIn() {
        return !sessionCaller.getHome().endsWith("sign-in.xhtml");
    }

    private void goOn() {
        if (isIn()) {
            String page = sessionCaller.next(Faces.getRequestParameter("from"));
            try {
                Faces.getExternalContext().redirect(Faces.getRequestContextPath() + page);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
