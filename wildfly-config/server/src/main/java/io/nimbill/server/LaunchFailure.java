package io.nimbill.server;

/** Something outside the program prevents the start; the message names it and says what to do. */
public final class LaunchFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do about it */
    public LaunchFailure(String message) {
        super(message);
    }

    /** @param message what is wrong and what to do about it */
    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
