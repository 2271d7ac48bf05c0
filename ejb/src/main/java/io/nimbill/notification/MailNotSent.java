package io.nimbill.notification;

import jakarta.ejb.ApplicationException;

/**
 * The mail server could not be reached or did not take the mail; it is tried again later. Its message is one line that
 * names no address in full, fit for logs and pages.
 */
@ApplicationException
public final class MailNotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailNotSent(String message, Throwable cause) {
        super(message, cause);
    }

    /** With what the mail server said, in one line, the recipient's address masked. */
    static MailNotSent to(String recipient, Exception cause) {
        String said = String.valueOf(cause.getMessage()).strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
        return new MailNotSent(said.replace(recipient, masked(recipient)), cause);
    }

    /** An address of which a reader of logs learns the house, but not the person: {@code b…@example.org}. */
    static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "…" : address.charAt(0) + "…" + address.substring(at);
    }
}
