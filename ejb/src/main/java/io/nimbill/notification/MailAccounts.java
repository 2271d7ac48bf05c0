package io.nimbill.notification;

import io.nimbill.secret.SealedStore;
import io.nimbill.secret.Sealing;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The mail server named on the page, its password sealed. One row, or none. */
@ApplicationScoped
class MailAccounts implements SealedStore {

    private static final String SEALED_FOR = "mail_account.password";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Sealing sealing;

    Optional<MailAccount> find() {
        return Sql.on(callersTransaction)
                .one(
                        row -> new MailAccount(
                                row.getString("host"),
                                row.getInt("port"),
                                MailAccount.Security.valueOf(row.getString("security")),
                                row.getString("user_name"),
                                opened(row.getString("password")),
                                row.getString("sender")),
                        "SELECT host, port, security, user_name, password, sender FROM mail_account WHERE id = 1");
    }

    /** Keeps it in place of the one before. */
    void keep(MailAccount account) {
        Sql.on(callersTransaction)
                .update(
                        "INSERT INTO mail_account (id, host, port, security, user_name, password, sender)"
                                + " VALUES (1, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE host = VALUES(host),"
                                + " port = VALUES(port), security = VALUES(security), user_name = VALUES(user_name),"
                                + " password = VALUES(password), sender = VALUES(sender)",
                        account.host(),
                        account.port(),
                        account.security(),
                        account.user(),
                        account.password() == null ? null : sealing.seal(account.password(), SEALED_FOR),
                        account.sender());
    }

    @Override
    public int sealAnew(String mark, int most) {
        List<String> older = Sql.on(callersTransaction)
                .list(
                        row -> row.getString("password"),
                        "SELECT password FROM mail_account WHERE password IS NOT NULL AND LEFT(password, ?) <> ? LIMIT "
                                + most + " FOR UPDATE",
                        mark.length(),
                        mark);
        older.forEach(password -> Sql.on(callersTransaction)
                .update(
                        "UPDATE mail_account SET password = ? WHERE id = 1",
                        sealing.seal(sealing.open(password, SEALED_FOR), SEALED_FOR)));
        return older.size();
    }

    private String opened(String sealed) {
        return sealed == null ? null : sealing.open(sealed, SEALED_FOR);
    }
}
