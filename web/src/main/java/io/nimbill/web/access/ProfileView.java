package io.nimbill.web.access;

import io.nimbill.party.OwnSession;
import io.nimbill.party.PasswordSetting;
import io.nimbill.party.SecondFactorSetup;
import io.nimbill.party.Sessions;
import io.nimbill.web.entry.SessionCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.omnifaces.util.Faces;

/** One's own access: password, second factor, and where one is signed in. */
@Named
@ViewScoped
public class ProfileView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PasswordSetting passwords;

    @Inject
    private SecondFactorSetup secondFactor;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionCaller sessionCaller;

    private SecondFactorSetup.Enrolment enrolment;
    private transient String oldPassword;
    private transient String newPassword;
    private transient String code;
    private transient List<String> recoveryCodes;

    /** Changes the password, and ends all sessions: the new one is asked for at once. */
    public void changePassword() {
        passwords.change(oldPassword, newPassword);
        leave("changed");
    }

    /** Shows what the authenticator has to be given. */
    public void begin() {
        enrolment = secondFactor.begin(oldPassword);
    }

    /** Lets the authenticator count; the recovery codes are shown once. */
    public void confirm() {
        recoveryCodes = secondFactor.confirm(code);
        enrolment = null;
    }

    /** Makes new recovery codes. */
    public void renew() {
        recoveryCodes = secondFactor.renewCodes(oldPassword);
    }

    /** Gives the second factor up. */
    public void remove() {
        secondFactor.remove(oldPassword);
    }

    /** Ends one session. */
    public void end(OwnSession session) {
        sessions.end(session.id());
        if (isThis(session)) {
            leave("ended");
        }
    }

    /** Ends all sessions, this one too. */
    public void endAll() {
        sessions.endAll();
        leave("ended");
    }

    private void leave(String reason) {
        sessionCaller.signOut();
        Faces.redirect(Faces.getRequestContextPath() + "/sign-in.xhtml?" + reason + "=true");
    }

    public List<OwnSession> getSessions() {
        return sessions.own();
    }

    /** Whether it is the session of this page. */
    public boolean isThis(OwnSession session) {
        return sessionCaller.session().filter(session.id()::equals).isPresent();
    }

    public boolean isOn() {
        return secondFactor.isOn();
    }

    public long getCodesLeft() {
        return secondFactor.codesLeft();
    }

    public SecondFactorSetup.Enrolment getEnrolment() {
        return enrolment;
    }

    /** The picture for the authenticator, as an address that holds the image itself. */
    public String getPicture() {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(enrolment.picture().getBytes(StandardCharsets.UTF_8));
    }

    /** Codes that were just made; null at any later look. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getOldPassword() {
        return null;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return null;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
