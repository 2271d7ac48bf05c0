package io.nimbill.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.invoice.document.Templates;
import io.nimbill.party.AccessLetter;
import io.nimbill.party.Branding;
import io.nimbill.party.PartyFixture;
import io.nimbill.party.RoleName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterWordsTest {

    private static final String SECRET = "nbs_" + "a".repeat(43);
    private static final Instant UNTIL = Instant.parse("2026-11-29T12:00:00Z");

    @ParameterizedTest
    @EnumSource(AccessLetter.Kind.class)
    void each_letter_is_worded_in_every_language(AccessLetter.Kind kind) {
        for (String language : new String[] {"en", "de", "es", "ar", "pl"}) {
            Map<String, Object> words = words(kind, language, "<b>Ada</b>");
            String html = Templates.fill("letter.ftlh", words);
            String text = Templates.fill("letter.ftl", words);
            assertThat(html)
                    .as(language)
                    .contains("&lt;b&gt;Ada&lt;/b&gt;")
                    .doesNotContain("{0}")
                    .doesNotContain("<b>Ada");
            assertThat(text).as(language).contains("Nordnet Telecom").doesNotContain("{1}");
        }
    }

    @Test
    void the_secret_stands_behind_the_mark_that_browsers_keep() {
        Map<String, Object> words = words(AccessLetter.Kind.INVITED, "de", "Ada");
        assertThat(words.get("link")).isEqualTo("https://cloud.example/set-password.xhtml#" + SECRET);
        assertThat(Templates.fill("letter.ftl", words))
                .contains("29. November 2026")
                .contains("als: Leser");
    }

    @Test
    void arabic_runs_from_right_to_left_with_the_digits_of_documents() {
        Map<String, Object> words = words(AccessLetter.Kind.RESET, "ar", "Ada");
        assertThat(Templates.fill("letter.ftlh", words)).contains("dir=\"rtl\"").contains("2026");
    }

    @Test
    void a_language_without_texts_is_answered_in_english() {
        assertThat(words(AccessLetter.Kind.RESET, "pl", "Ada").get("subject")).isEqualTo("Choose a new password");
    }

    private static Map<String, Object> words(AccessLetter.Kind kind, String language, String name) {
        boolean linked = kind == AccessLetter.Kind.INVITED || kind == AccessLetter.Kind.RESET;
        AccessLetter letter = new AccessLetter(
                kind,
                "ada@client.example",
                name,
                language,
                "Client GmbH",
                PartyFixture.anOperator(1),
                new RoleName("CLIENT_VIEWER", null),
                ZoneId.of("Europe/Berlin"),
                linked ? SECRET : null,
                linked ? UNTIL : null);
        return new LetterWords(letter, Branding.NONE, "https://cloud.example").all(false);
    }
}
