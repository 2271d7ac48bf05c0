package io.nimbill.web.api;

import io.nimbill.notification.MailAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The mail server to be named. */
@Schema(name = "MailAccountFields")
public record MailAccountFields(
        @Schema(required = true, maxLength = 253) String host,
        @Schema(required = true, examples = "587") Integer port,
        @Schema(required = true) MailAccount.Security security,

        @Schema(description = "Absent where the server lets anybody send")
        String user,

        @Schema(description = "Written and never read; absent leaves the one that is kept", maxLength = 500)
        String password,

        @Schema(required = true, description = "Address of the installation, in every mail")
        String sender) {

    MailAccount toAccount() {
        return new MailAccount(
                Required.field("host", host),
                Required.field("port", port),
                Required.field("security", security),
                user,
                password,
                Required.field("sender", sender));
    }

    /** Without the password: it stays out of logs. */
    @Override
    public String toString() {
        return "MailAccountFields[" + host + ":" + port + "]";
    }
}
