package io.nimbill.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.work.Settings;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptMailsTest {

    @TempDir
    Path home;

    private final Map<String, String> settings = new HashMap<>();

    @Test
    void a_sample_without_a_mail_server_keeps_its_mails_as_files() throws Exception {
        settings.put("nimbill.profile", "sample");
        KeptMails kept = kept();
        assertThat(kept.isInUse()).isTrue();

        kept.keep(mail("Invoice 1"), "abc@nimbill.invalid");
        kept.keep(mail("Invoice 1, again"), "abc@nimbill.invalid");

        Path file = home.resolve("mails").resolve("abc_nimbill.invalid.eml");
        assertThat(Files.readString(file)).contains("Subject: Invoice 1, again");
    }

    @Test
    void a_mail_server_that_is_named_and_any_other_profile_send() {
        assertThat(kept().isInUse()).isFalse();
        settings.put("nimbill.profile", "sample");
        settings.put("nimbill.smtp.host", "mail.example.org");
        assertThat(kept().isInUse()).isFalse();
    }

    @Test
    void what_a_mail_server_says_is_told_in_one_line_without_the_address() {
        MailNotSent failure =
                MailNotSent.to("anna@example.org", new MessagingException("550 <anna@example.org>\r\n no such user"));

        assertThat(failure).hasMessage("550 <a…@example.org> no such user");
        assertThat(MailNotSent.masked("nonsense")).isEqualTo("…");
    }

    private static KeptMails.Content mail(String subject) {
        return bytes -> bytes.write(("Subject: " + subject).getBytes(StandardCharsets.UTF_8));
    }

    private KeptMails kept() {
        settings.put("nimbill.home", home.toString());
        return new KeptMails(new Settings(settings::get, name -> null));
    }
}
