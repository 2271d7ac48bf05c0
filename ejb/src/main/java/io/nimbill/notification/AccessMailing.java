package io.nimbill.notification;

import io.nimbill.invoice.document.Templates;
import io.nimbill.party.AccessLetter;
import io.nimbill.party.AccessLetters;
import io.nimbill.party.Branding;
import io.nimbill.party.Brandings;
import io.nimbill.party.Logo;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Mails people about their access: invitations, forgotten passwords, what was changed. Once per event; a mail that did not
 * leave is asked for again by the queue, and its link is then another one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccessMailing {

    @Inject
    private AccessLetters letters;

    @Inject
    private MailDispatches dispatches;

    @Inject
    private MailSender sender;

    @Inject
    private Brandings brandings;

    @Inject
    private Transactions transactions;

    @Inject
    private Settings settings;

    /**
     * Mails somebody who was given a role.
     *
     * @throws MailNotSent when the mail server did not take it: ask again
     */
    @Requires(Permission.MANAGE_USERS)
    public void invitation(PublicId event, PublicId membershipId) {
        if (send(event, () -> letters.ofMembership(membershipId))) {
            letters.mailed(membershipId);
        }
    }

    /** Mails somebody who forgot the password; an id that is no user's is passed over. */
    @Requires(Permission.MANAGE_USERS)
    public void reset(PublicId event, PublicId userId) {
        send(event, () -> letters.reset(userId));
    }

    /** Tells a user what was changed. */
    @Requires(Permission.MANAGE_USERS)
    public void notice(PublicId event, PublicId userId, AccessLetter.Kind kind) {
        send(event, () -> letters.notice(kind, userId));
    }

    /** The letter is composed after the dispatch was noted: a repeated event that was mailed makes no other secret. */
    private boolean send(PublicId event, Supplier<Optional<AccessLetter>> composed) {
        String about = event.value();
        String messageId = about + "@" + host();
        if (!transactions.callAlone(() -> dispatches.begin(event, about, messageId))) {
            return false;
        }
        Optional<AccessLetter> letter = composed.get();
        letter.ifPresent(each -> send(event, about, message(each, messageId)));
        transactions.callAlone(() -> {
            dispatches.end(event, about, true);
            return null;
        });
        return letter.isPresent();
    }

    private void send(PublicId event, String about, MailMessage message) {
        try {
            sender.send(message);
        } catch (MailNotSent failure) {
            transactions.callAlone(() -> {
                dispatches.end(event, about, false);
                return null;
            });
            throw new MailNotSent(
                    "A mail about access did not reach " + MailNotSent.masked(message.to()) + ": "
                            + failure.getMessage(),
                    failure);
        }
    }

    private MailMessage message(AccessLetter letter, String messageId) {
        Party seller = letter.seller();
        Branding look = brandings.of(seller.id());
        Optional<byte[]> logo =
                Optional.ofNullable(look.logoSha256()).flatMap(brandings::logo).map(Logo::png);
        Map<String, Object> words = new LetterWords(letter, look, settings.baseUrl()).all(logo.isPresent());
        return new MailMessage(
                messageId,
                settings.text("nimbill.smtp.from", "billing@" + host()),
                look.senderName() == null ? seller.legalName() : look.senderName(),
                look.senderEmail() == null ? seller.profile().email() : look.senderEmail(),
                letter.recipient(),
                (String) words.get("subject"),
                Templates.fill("letter.ftl", words),
                Templates.fill("letter.ftlh", words),
                List.of(),
                logo.orElse(null));
    }

    private String host() {
        String host = URI.create(settings.baseUrl()).getHost();
        return host == null ? "nimbill.invalid" : host;
    }
}
