package io.nimbill.web.api;

import io.nimbill.notification.MailAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The mail server that was named, without its password. */
@Schema(name = "MailAccount")
public record MailAccountView(
        String host,
        int port,
        MailAccount.Security security,

        @Schema(description = "Who has a password; absent where the server lets anybody send")
        String user,

        String sender) {

    static MailAccountView of(MailAccount account) {
        return new MailAccountView(
                account.host(), account.port(), account.security(), account.user(), account.sender());
    }
}
