package io.nimbill.party;

import io.nimbill.work.Refusal;

/** Nobody is signed in, or no longer. */
public final class NotSignedIn extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super("not-signed-in", "Sign in, or send a valid API key.");
    }
}
