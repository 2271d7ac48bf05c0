package io.nimbill.web.portal;

import io.nimbill.party.PasswordSetting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Lets the holder of a one-time secret choose a password. */
@Named
@RequestScoped
public class PasswordView {

    @Inject
    private PasswordSetting passwordSetting;

    private String secret;
    private String password;
    private boolean done;

    /** Sets the password; a refusal stays on the page as its message. */
    public void set() {
        passwordSetting.withSecret(secret, password);
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
