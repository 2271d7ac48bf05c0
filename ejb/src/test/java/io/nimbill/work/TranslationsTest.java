package io.nimbill.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents, mails and explanations are complete in every language a client can choose, sayings in those of the staff. */
class TranslationsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]+}");

    @ParameterizedTest
    @CsvSource({
        "invoice/document, de",
        "invoice/document, es",
        "invoice/document, ar",
        "analysis/explanation, de",
        "analysis/explanation, es",
        "analysis/explanation, ar",
        "notification/letters, de",
        "notification/letters, es",
        "notification/letters, ar",
        "work/sayings, de",
        "notification/letters, de",
        "notification/letters, es",
        "notification/letters, ar"
    })
    void every_text_is_there_with_the_same_arguments(String bundle, String language) throws IOException {
        Properties english = texts(bundle + ".properties");
        Properties other = texts(bundle + "_" + language + ".properties");

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).hasSizeGreaterThan(5).allSatisfy(key -> assertThat(
                        arguments(other.getProperty(key)))
                .as(key)
                .isEqualTo(arguments(english.getProperty(key))));
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(text).results().map(MatchResult::group).forEach(arguments::add);
        return arguments;
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream bytes = TranslationsTest.class.getResourceAsStream("/io/nimbill/" + file)) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
