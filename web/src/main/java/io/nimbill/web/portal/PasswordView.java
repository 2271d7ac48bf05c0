package io.nimbill.web.portal;

import io.nimbill.party.PasswordSetting;
import io.nimbill.web.entry.DeviceCookie;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** Lets the holder of a one-time secret choose a password. */
@Named
@RequestScoped
public class PasswordView {

    @Inject
    private PasswordSetting passwordSetting;

    @Inject
    private Settings settings;

    private String secret;
    private String password;
    private boolean done;

    /** Sets the password; a refusal stays on the page as its message. */
    public void set() {
        String device = passwordSetting.withSecret(secret, password);
        DeviceCookie.write(Faces.getResponse(), device, settings.baseUrl().startsWith("https:"));
        done = true;
    }

    public boolean isDone() {
        return done;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
