package io.nimbill.notification;

import io.nimbill.work.Settings;
import jakarta.activation.DataHandler;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/** Sends through the server's mail session, whatever SMTP server that names; never waits for it longer than half a minute. */
@ApplicationScoped
class SmtpMailSender implements MailSender {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String TIMEOUT_MILLIS = "30000";

    @Resource(lookup = "java:jboss/mail/Nimbill")
    private Session configured;

    @Inject
    private Settings settings;

    @Inject
    private KeptMails kept;

    @Inject
    private MailAccounts accounts;

    @Inject
    private Clock clock;

    /** A message whose id is ours, where the library would make a new one each time. */
    private static final class WithMessageId extends MimeMessage {
        private final String messageId;

        private WithMessageId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + messageId + ">");
        }
    }

    @Override
    public void send(MailMessage message) {
        Optional<MailAccount> account = accounts.find();
        account.ifPresent(own -> own.requireReachable(settings));
        try {
            MimeMessage mail = mail(session(account), message);
            account.ifPresent(own -> sentFrom(mail, own, message));
            mail.saveChanges();
            if (account.isPresent()) {
                handOver(mail, account.get());
                return;
            }
            if (kept.isInUse()) {
                kept.keep(mail::writeTo, message.messageId());
                return;
            }
            var user = settings.text("nimbill.smtp.user");
            if (user.isPresent()) {
                Transport.send(mail, user.get(), settings.text("nimbill.smtp.password", ""));
            } else {
                Transport.send(mail);
            }
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw MailNotSent.to(message.to(), e);
        }
    }

    private static void handOver(MimeMessage mail, MailAccount account) throws MessagingException {
        if (account.user() == null) {
            Transport.send(mail);
        } else {
            Transport.send(mail, account.user(), account.password());
        }
    }

    private static void sentFrom(MimeMessage mail, MailAccount account, MailMessage message) {
        try {
            mail.setFrom(new InternetAddress(account.sender(), message.fromName(), UTF_8));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw MailNotSent.to(message.to(), e);
        }
    }

    /** The server named on the page, else that of the server's own mail session. */
    private Session session(Optional<MailAccount> account) {
        Properties properties = new Properties();
        account.ifPresentOrElse(
                own -> properties.putAll(own.properties()), () -> properties.putAll(configured.getProperties()));
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.putIfAbsent("mail.smtp." + timeout, TIMEOUT_MILLIS);
        }
        return Session.getInstance(properties);
    }

    private MimeMessage mail(Session session, MailMessage message)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail = new WithMessageId(session, message.messageId());
        mail.setFrom(new InternetAddress(message.from(), message.fromName(), UTF_8));
        if (message.replyTo() != null) {
            mail.setReplyTo(InternetAddress.parse(message.replyTo(), true));
        }
        mail.setRecipients(Message.RecipientType.TO, InternetAddress.parse(message.to(), true));
        mail.setSubject(message.subject(), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContent(content(message));
        return mail;
    }

    /** The HTML with the picture it shows beside it, so that no mail program has to load anything. */
    private static MimeBodyPart withLogo(MimeBodyPart html, byte[] logo) throws MessagingException {
        if (logo == null) {
            return html;
        }
        MimeBodyPart picture = new MimeBodyPart();
        picture.setDataHandler(new DataHandler(new ByteArrayDataSource(logo, "image/png")));
        picture.setContentID("<logo>");
        picture.setDisposition(MimeBodyPart.INLINE);
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("related", html, picture));
        return both;
    }

    private static Multipart content(MailMessage message) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(message.html(), UTF_8, "html");
        MimeBodyPart words = new MimeBodyPart();
        words.setContent(new MimeMultipart("alternative", text, withLogo(html, message.logo())));
        MimeMultipart all = new MimeMultipart("mixed", words);
        for (MailMessage.Attachment attachment : message.attachments()) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.mediaType())));
            file.setFileName(attachment.fileName());
            all.addBodyPart(file);
        }
        return all;
    }
}
