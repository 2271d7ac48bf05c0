package io.nimbill.notification;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.notification.MailAccount.Security;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A23: the mail server, which often stands in the own network, is no way to look around in it. */
class MailAccountTest {

    private static final Settings PRODUCTION = new Settings(name -> null, name -> null);

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 9990", "localhost, 3306", "169.254.169.254, 80", "2130706433, 8080", "10.1.2.3, 22"})
    void an_inner_host_at_another_port_is_refused(String host, int port) {
        assertThatThrownBy(() -> account(host, port).requireReachable(PRODUCTION))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 25", "10.1.2.3, 587", "192.0.2.1, 10025", "mail.invalid, 2526"})
    void mail_servers_are_taken(String host, int port) {
        assertThatCode(() -> account(host, port).requireReachable(PRODUCTION)).doesNotThrowAnyException();
    }

    private static MailAccount account(String host, int port) {
        return new MailAccount(host, port, Security.NONE, null, null, "billing@nimbill.test");
    }
}
