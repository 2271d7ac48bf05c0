package io.nimbill.notification;

import java.util.List;

/**
 * A mail to send.
 *
 * @param messageId constant over all tries, without angle brackets
 * @param from address of the installation
 * @param fromName in whose name it is sent
 * @param replyTo where answers go, or null
 * @param to recipient
 * @param subject one line
 * @param text plain text
 * @param html the same as HTML
 * @param attachments files
 * @param logo a picture as PNG that the HTML shows as {@code cid:logo}; null without one
 */
record MailMessage(
        String messageId,
        String from,
        String fromName,
        String replyTo,
        String to,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        byte[] logo) {

    /** A file in a mail. */
    record Attachment(String fileName, String mediaType, byte[] bytes) {}

    MailMessage {
        subject = oneLine(subject);
        fromName = oneLine(fromName);
        attachments = List.copyOf(attachments);
    }

    /** Names come from people; a line break in a header would let them write headers of their own. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
