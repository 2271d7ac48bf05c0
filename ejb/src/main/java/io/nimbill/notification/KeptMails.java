package io.nimbill.notification;

import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the mails of a sample go that names no mail server: into files of the folder {@code mails} in the home folder,
 * {@code <Message-ID>.eml}, which any mail program opens. Nothing leaves the machine.
 */
@ApplicationScoped
public class KeptMails {

    private Settings settings;

    /** For the container. */
    protected KeptMails() {}

    @Inject
    KeptMails(Settings settings) {
        this.settings = settings;
    }

    /** Whether mails are kept here instead of being sent. */
    public boolean isInUse() {
        return settings.profile() == Profile.SAMPLE
                && settings.text("nimbill.smtp.host").isEmpty();
    }

    /** The folder they are in. */
    public Path folder() {
        return settings.home().resolve("mails");
    }

    /** The bytes of a mail. */
    interface Content {
        void writeTo(OutputStream bytes) throws IOException, MessagingException;
    }

    /** Keeps a mail; the same one again takes its place. */
    void keep(Content mail, String messageId) throws MessagingException {
        try {
            Files.createDirectories(folder());
            Path file = folder().resolve(messageId.replaceAll("[^A-Za-z0-9.-]", "_") + ".eml");
            try (OutputStream bytes = Files.newOutputStream(file)) {
                mail.writeTo(bytes);
            }
        } catch (IOException e) {
            throw new MessagingException("The mail cannot be kept in " + folder() + ": " + e.getMessage(), e);
        }
    }
}
