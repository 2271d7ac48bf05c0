package io.nimbill.usage;

/** A manifest that cannot or must not be followed; the message says why and what to do. */
public class UnreadableManifest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the reason in words. */
    public UnreadableManifest(String message, Throwable cause) {
        super(message, cause);
    }
}
