package io.nimbill.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page may hold, as it is written. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    @ParameterizedTest
    @DisplayName("A21: nothing is written unescaped, in messages and tooltips neither; A31: no view without a state")
    @ValueSource(
            strings = {
                "escape\\s*=\\s*\"(?!true\")",
                "transient\\s*=\\s*\"true\"",
                "\\son[a-z]+\\s*=\\s*\"[^\"]*#\\{",
                "(?i)(href|src|action)\\s*=\\s*\"\\s*javascript:",
                "<ui:debug",
                "<script[^>]*>[^<]"
            })
    void no_page_holds(String pattern) {
        assertThat(pages())
                .hasSizeGreaterThan(60)
                .allSatisfy(page -> assertThat(read(page)).as(page.toString()).doesNotContainPattern(pattern));
    }

    @Test
    @DisplayName("A31: the state of views stays on the server; A32: no other site shows a page in a frame")
    void views_are_kept_by_the_server_and_shown_by_no_other_site() {
        String description = read(WEBAPP.resolve("WEB-INF/web.xml"));
        assertThat(description)
                .containsPattern("STATE_SAVING_METHOD</param-name><param-value>server<")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
