package io.nimbill.notification;

import io.nimbill.party.Contact;
import io.nimbill.party.ContactRole;
import io.nimbill.party.Correspondence;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.vendor.CredentialEnds;
import io.nimbill.vendor.EndingCredential;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the technical contact of the seller by mail that a credential for a vendor runs out: 30, 7 and 1 days before. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CredentialWarnings {

    private static final Logger LOG = Logger.getLogger(CredentialWarnings.class.getName());
    private static final ResourceBundle.Control NEVER_THE_SERVERS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private CredentialEnds ends;

    @Inject
    private Parties parties;

    @Inject
    private Correspondence correspondence;

    @Inject
    private MailSender sender;

    @Inject
    private Transactions transactions;

    @Inject
    private Settings settings;

    private record Recipient(Party party, Optional<String> email) {}

    /**
     * Tells of every credential of which a further step has come. Where nobody can be written to, the home page alone
     * tells; where the mail server does not take the mail, the next run tries again.
     *
     * @return how many mails left
     */
    @Requires(Permission.MANAGE_VENDOR_ACCOUNTS)
    public int tell() {
        int mails = 0;
        for (EndingCredential credential : transactions.call(ends::toTell)) {
            Recipient recipient = transactions.call(() -> recipient(credential.sellerId()));
            if (recipient.email().isEmpty() || sent(credential, recipient)) {
                mails += recipient.email().isPresent() ? 1 : 0;
                transactions.run(() -> ends.told(credential));
            }
        }
        return mails;
    }

    private boolean sent(EndingCredential credential, Recipient recipient) {
        try {
            sender.send(message(credential, recipient.party(), recipient.email().orElseThrow()));
            return true;
        } catch (MailNotSent failure) {
            LOG.log(Level.WARNING, "The end of a credential could not be told by mail", failure);
            return false;
        }
    }

    private Recipient recipient(long sellerId) {
        Party seller = parties.find(sellerId).orElseThrow();
        Optional<String> technical = correspondence.contactsOf(sellerId).stream()
                .filter(each -> each.role() == ContactRole.TECHNICAL && each.email() != null)
                .map(Contact::email)
                .findFirst();
        return new Recipient(
                seller, technical.or(() -> Optional.ofNullable(seller.profile().email())));
    }

    private MailMessage message(EndingCredential credential, Party seller, String to) {
        Locale locale = Locale.forLanguageTag(seller.profile().language());
        ResourceBundle texts = ResourceBundle.getBundle(
                "io.nimbill.notification.credential",
                locale,
                CredentialWarnings.class.getClassLoader(),
                NEVER_THE_SERVERS_LANGUAGE);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.ofInstant(credential.expiresAt(), ZoneOffset.UTC));
        String page = settings.baseUrl() + "/staff/vendor-connection.xhtml?id="
                + credential.account().prefixed("pac");
        String text = texts.getString("text")
                .replace("{account}", credential.accountName())
                .replace("{day}", day)
                .replace("{page}", page);
        return new MailMessage(
                PublicId.random().value() + "@" + host(),
                settings.text("nimbill.smtp.from", "billing@" + host()),
                seller.profile().legalName(),
                null,
                to,
                texts.getString("subject")
                        .replace("{account}", credential.accountName())
                        .replace("{day}", day),
                text,
                "<p>" + escaped(text).replace("\n\n", "</p><p>") + "</p>",
                List.of(),
                null);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String host() {
        String host = URI.create(settings.baseUrl()).getHost();
        return host == null ? "nimbill.invalid" : host;
    }
}
