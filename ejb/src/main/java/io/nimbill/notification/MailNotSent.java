package io.nimbill.notification;

/** The mail server could not be reached or did not take the mail; it is tried again later. */
public final class MailNotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailNotSent(String message, Throwable cause) {
        super(message, cause);
    }
}
