package io.nimbill.web.setup;

import io.nimbill.notification.MailAccount;
import io.nimbill.notification.MailAccountKeeping;
import io.nimbill.web.portal.Words;
import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Names the mail server, and sends a mail to try it. */
@Named
@ViewScoped
public class MailForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SUBMISSION = 587;

    @Inject
    private MailAccountKeeping keeping;

    @Inject
    private Words words;

    private String host;
    private Integer port = SUBMISSION;
    private MailAccount.Security security = MailAccount.Security.STARTTLS;
    private String user;
    private String sender;
    private String testTo;
    private boolean kept;
    private transient String password;

    @PostConstruct
    void open() {
        keeping.current().ifPresent(account -> {
            host = account.host();
            port = account.port();
            security = account.security();
            user = account.user();
            sender = account.sender();
            kept = true;
        });
    }

    /** Keeps what was entered. */
    public void save() {
        String secret = password == null || password.isEmpty() ? null : password;
        keeping.write(new MailAccount(host, port == null ? 0 : port, security, user, secret, sender));
        kept = true;
        say("mail.saved");
    }

    /** Sends a mail by what is kept; what the mail server says stays on the page. */
    public void test() {
        keeping.test(testTo);
        say("mail.tested", testTo);
    }

    private void say(String key, Object... arguments) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words.text(key, arguments)));
    }

    /** Whether a mail server is named here, and not by the server's settings. */
    public boolean isKept() {
        return kept;
    }

    public MailAccount.Security[] getSecurities() {
        return MailAccount.Security.values();
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public Integer getPort() {
        return port;
    }

    public void setPort(Integer port) {
        this.port = port;
    }

    public MailAccount.Security getSecurity() {
        return security;
    }

    public void setSecurity(MailAccount.Security security) {
        this.security = security;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    /** Never shown again once sent. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getSender() {
        return sender;
    }

    public void setSender(String sender) {
        this.sender = sender;
    }

    public String getTestTo() {
        return testTo;
    }

    public void setTestTo(String testTo) {
        this.testTo = testTo;
    }
}
