package io.nimbill.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("(?:msg\\[|words\\.text\\()'([a-z0-9.-]*[a-z0-9])'");

    private final ResourceBundle english = Words.bundle(Locale.ENGLISH);

    @Test
    void every_text_a_page_asks_for_is_there() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(PAGES)) {
            pages.filter(page -> page.toString().endsWith(".xhtml")).forEach(page -> collect(page, asked));
        }

        assertThat(asked)
                .hasSizeGreaterThan(150)
                .allSatisfy(key -> assertThat(english.containsKey(key)).as(key).isTrue());
    }

    @Test
    void german_has_every_text_english_has() {
        ResourceBundle german = Words.bundle(Locale.GERMAN);

        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(german.getString("menu.invoices")).isEqualTo("Rechnungen");
    }

    private static void collect(Path page, Set<String> keys) {
        try {
            Matcher matcher = KEY.matcher(Files.readString(page));
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
