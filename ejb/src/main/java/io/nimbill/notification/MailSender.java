package io.nimbill.notification;

/** Hands mails to a mail server. */
interface MailSender {

    /**
     * Sends; returns when the mail server has taken the mail.
     *
     * @throws MailNotSent when it did not
     */
    void send(MailMessage message);
}
