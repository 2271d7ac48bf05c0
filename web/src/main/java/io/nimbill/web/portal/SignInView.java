package io.nimbill.web.portal;

import io.nimbill.party.SecondFactorSetup;
import io.nimbill.party.SignedIn;
import io.nimbill.web.entry.DeviceCookie;
import io.nimbill.web.entry.SessionCaller;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

    @Inject
    private Settings settings;

    private String email;
    private String password;
    private String code;
    private List<String> recoveryCodes = List.of();

    /** Lets them in; with more than one place to act for, the page then asks which. */
    public void enter() {
        if (email != null && password != null && sessionCaller.signIn(email.strip(), password)) {
            goOn();
        } else {
            refuse("sign-in.refused");
        }
    }

    /** Takes the code of the second step. */
    public void prove() {
        if (code != null && sessionCaller.prove(code)) {
            goOn();
        } else {
            refuse("sign-in.code.refused");
        }
    }

    /** Lets the new authenticator count; the page then shows the recovery codes. */
    public void enrol() {
        recoveryCodes = sessionCaller.enrol(code);
        keepDevice();
    }

    private void refuse(String key) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.text(key), null));
    }

    /** From now on failures elsewhere do not lock this browser out. */
    private void keepDevice() {
        sessionCaller
                .newDevice()
                .ifPresent(secret -> DeviceCookie.write(
                        Faces.getResponse(), secret, settings.baseUrl().startsWith("https:")));
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

    /** What the page asks for: {@code password}, {@code code}, {@code enrol}, {@code codes}, {@code choose}, {@code nowhere}. */
    public String getStep() {
        if (!recoveryCodes.isEmpty()) {
            return "codes";
        }
        if (sessionCaller.isCodeDue()) {
            return "code";
        }
        if (sessionCaller.isEnrolmentDue()) {
            return "enrol";
        }
        if (isChoosing()) {
            return "choose";
        }
        return isWithoutPlace() ? "nowhere" : "password";
    }

    /** What the authenticator has to be given. */
    public SecondFactorSetup.Enrolment getEnrolment() {
        return sessionCaller.getEnrolment();
    }

    /** The picture of it, as an address that holds the image itself. */
    public String getPicture() {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(getEnrolment().picture().getBytes(StandardCharsets.UTF_8));
    }

    /** Shown once, after the authenticator was confirmed. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** How people call the issuer through which staff may sign in: setting {@code nimbill.oidc.name}; null without one. */
    public String getIssuer() {
        return settings.text("nimbill.oidc.name").orElse(null);
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
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
        keepDevice();
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
