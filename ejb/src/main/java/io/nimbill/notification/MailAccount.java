package io.nimbill.notification;

import io.nimbill.work.OuterHost;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The mail server that people named on the page, in place of the server's own settings.
 *
 * @param security how the connection is protected
 * @param user null where the server lets anybody send
 * @param password in the clear, for the one use; null without one
 * @param sender address of the installation, in every mail
 */
public record MailAccount(String host, int port, Security security, String user, String password, String sender)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where mail servers listen. Of the own network nothing else can be named, so that nobody looks around in it. */
    private static final Set<Integer> MAIL_PORTS = Set.of(25, 465, 587, 2525);

    /** How a connection to a mail server is protected. */
    public enum Security {
        /** TLS from the first byte, mostly port 465. */
        TLS,
        /** The connection turns to TLS, mostly port 587; without it nothing is sent. */
        STARTTLS,
        /** Not at all: for a server on the same machine or network. */
        NONE
    }

    /**
     * Makes sure that this server may call it.
     *
     * @throws Refusal {@code inner-host} for a host of the own network at a port that is none of mail
     */
    void requireReachable(Settings settings) {
        if (!MAIL_PORTS.contains(port)) {
            OuterHost.require(host, "host", settings);
        }
    }

    /** What the mail library has to know. */
    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", Boolean.toString(user != null));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        return properties;
    }

    /** Without the password: for pages, the API and the audit. */
    public MailAccount shown() {
        return new MailAccount(host, port, security, user, null, sender);
    }

    /** Without the password: it stays out of logs. */
    @Override
    public String toString() {
        return security + " " + host + ":" + port;
    }
}
