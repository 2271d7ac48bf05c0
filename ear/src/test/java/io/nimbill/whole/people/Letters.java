package io.nimbill.whole.people;

import io.nimbill.whole.server.TestServer;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the test's mail server received for one address. */
public final class Letters {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern SECRET = Pattern.compile("nbs_[A-Za-z0-9_-]{43}");

    private Letters() {}

    /** The letter of that number to an address, counting from 1; waits for it. */
    public static Letter await(String address, int number) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (to(address).size() < number) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("No letter " + number + " to " + address);
            }
            Thread.sleep(200);
        }
        return to(address).get(number - 1);
    }

    /** All letters to an address so far. */
    public static List<Letter> to(String address) throws MessagingException, IOException {
        List<Letter> found = new ArrayList<>();
        for (MimeMessage message : TestServer.running().mail().getReceivedMessages()) {
            for (var recipient : message.getRecipients(Message.RecipientType.TO)) {
                if (((InternetAddress) recipient).getAddress().equals(address)) {
                    found.add(letter(message));
                }
            }
        }
        return found;
    }

    private static Letter letter(MimeMessage message) throws MessagingException, IOException {
        String text = body(message, "text/plain");
        Matcher secret = SECRET.matcher(text);
        var replyTo = message.getHeader("Reply-To") == null ? null : message.getReplyTo()[0];
        return new Letter(
                message.getSubject(),
                message.getFrom()[0].toString(),
                replyTo == null ? null : ((InternetAddress) replyTo).getAddress(),
                text,
                body(message, "text/html"),
                secret.find() ? secret.group() : null);
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                String found = body(each, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
