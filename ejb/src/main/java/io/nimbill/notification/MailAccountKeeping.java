package io.nimbill.notification;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names the mail server and the sender of the installation, and tries them. For the operator's staff. */
@Stateless
public class MailAccountKeeping {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"',;:\\\\]+@[^\\s@<>\"',;:\\\\]+\\.[^\\s@<>\"',;:\\\\]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final int HIGHEST_PORT = 65_535;

    @Inject
    private MailAccounts accounts;

    @Inject
    private MailSender sender;

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Transactions transactions;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Settings settings;

    /** What was named here, without the password; empty where the server's own settings hold. */
    @Requires(Permission.MANAGE_PARTIES)
    public Optional<MailAccount> current() {
        requireOperator();
        return accounts.find().map(MailAccount::shown);
    }

    /**
     * Names the mail server and the sender.
     *
     * @param wanted a password that is null leaves the one that is kept, unless there is no user
     * @throws Refusal naming the field; {@code inner-host} for a host of the own network at a port that is none of mail
     */
    @Requires(Permission.MANAGE_PARTIES)
    public void write(MailAccount wanted) {
        requireOperator();
        require(wanted.host() != null && HOST.matcher(wanted.host()).matches(), "host", "The name of a mail server.");
        require(wanted.port() > 0 && wanted.port() <= HIGHEST_PORT, "port", "A port lies between 1 and 65535.");
        require(
                wanted.sender() != null
                        && wanted.sender().length() <= 190
                        && ADDRESS.matcher(wanted.sender()).matches(),
                "sender",
                "Not an e-mail address.");
        wanted.requireReachable(settings);
        boolean named = wanted.user() != null && !wanted.user().isBlank();
        Optional<MailAccount> before = accounts.find();
        String password = wanted.password() != null
                ? wanted.password()
                : before.map(MailAccount::password).orElse(null);
        require(!named || password != null, "password", "A user has a password.");
        MailAccount kept = new MailAccount(
                wanted.host(),
                wanted.port(),
                wanted.security(),
                named ? wanted.user().strip() : null,
                named ? password : null,
                wanted.sender().strip());
        accounts.keep(kept);
        auditTrail.record(
                "mail-account-written", "mail-account", null, changes(before, kept, wanted.password() != null));
    }

    /**
     * Sends a mail to the caller's own address, right now.
     *
     * @param to where it goes
     * @throws Refusal {@code mail-not-sent} with what the mail server said
     */
    @Requires(Permission.MANAGE_PARTIES)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void test(String to) {
        requireOperator();
        require(to != null && ADDRESS.matcher(to).matches(), "testTo", "Not an e-mail address.");
        String name = transactions.call(
                () -> parties.operator().orElseThrow().profile().legalName());
        String from =
                transactions.call(() -> accounts.find().map(MailAccount::sender).orElse(to));
        String words = "This is a test from Nimbill: " + name + " can send mail.";
        try {
            sender.send(new MailMessage(
                    PublicId.random().value() + "@test.nimbill",
                    from,
                    name,
                    null,
                    to,
                    "Nimbill: test",
                    words,
                    "<p>" + words.replace("&", "&amp;").replace("<", "&lt;") + "</p>",
                    List.of(),
                    null));
        } catch (MailNotSent e) {
            throw new Refusal("mail-not-sent", e.getMessage()).with(e.getMessage());
        }
        transactions.run(() -> auditTrail.record("mail-account-tested", "mail-account", null, Changes.none()));
    }

    private static Changes changes(Optional<MailAccount> before, MailAccount kept, boolean newPassword) {
        Changes changes = Changes.none()
                .from("server", before.map(MailAccount::toString).orElse(null), kept.toString())
                .from("sender", before.map(MailAccount::sender).orElse(null), kept.sender())
                .from("user", before.map(MailAccount::user).orElse(null), kept.user());
        return newPassword ? changes.hidden("password") : changes;
    }

    private void requireOperator() {
        currentCaller.requireOperator(Permission.MANAGE_PARTIES, "mail-account");
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw new Refusal("malformed", field, message);
        }
    }
}
