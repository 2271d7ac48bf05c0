package io.nimbill.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SayingTest {

    private static final Pattern CODE = Pattern.compile("Saying\\.of\\(\\s*\"([a-z0-9.-]*[a-z0-9])\"");

    @Test
    void it_is_english_for_programs_and_the_readers_language_for_people() {
        Saying said = Saying.of("defect.rows-differ", 1234, 5);

        assertThat(said.english()).isEqualTo("the file has 1234 rows, the manifest says 5");
        assertThat(said.in(Locale.GERMAN, number -> "<" + number + ">"))
                .isEqualTo("Die Datei hat <1234> Zeilen, das Manifest sagt <5>");
    }

    @Test
    void what_was_stored_is_read_back_with_its_types() {
        Saying said = Saying.list(List.of(
                Saying.of("outcome.period", LocalDate.parse("2026-10-01"), Saying.of("state.HELD")),
                Saying.of("delivery.far-back", YearMonth.of(2026, 1), new BigDecimal("0.10"), "a \"name\" {0} $1")));

        Saying read = Saying.read(said.stored());

        assertThat(read).isEqualTo(said);
        assertThat(read.english())
                .isEqualTo("2026-10-01 held, Its month 2026-01 lies more than 0.10 months before a \"name\" {0} $1,"
                        + " the newest one known.");
        assertThat(Saying.read(null)).isNull();
    }

    @Test
    void a_failure_keeps_the_code_of_a_refusal_and_the_words_of_a_fault() {
        Saying refused = Saying.of(new Refusal("too-long", "name", "At most 190 characters.").with(190));
        Saying fault = Saying.of(new IllegalStateException());

        assertThat(Saying.read(refused.stored()).code()).isEqualTo("refusal.too-long.name");
        assertThat(Saying.read(refused.stored()).particulars()).containsExactly(190L);
        assertThat(refused.english()).isEqualTo("At most 190 characters.");
        assertThat(fault.english()).isEqualTo("IllegalStateException");
        assertThat(fault.in(Locale.GERMAN, Object::toString)).isEqualTo("Interner Fehler: IllegalStateException");
    }

    @Test
    void every_code_in_the_sources_has_its_words_and_every_word_its_place() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String module : List.of("ejb", "batch", "jms", "web")) {
            Path sources = Path.of("..", module, "src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    CODE.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1))
                            .forEach(used::add);
                }
            }
        }

        assertThat(used).hasSizeGreaterThan(100).isSubsetOf(texts());
        assertThat(texts())
                .filteredOn(code -> !code.startsWith("state.") && !code.startsWith("step.") && !code.equals("fault"))
                .isSubsetOf(used);
    }

    private static Set<String> texts() throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/io/nimbill/work/sayings.properties"))) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }
}
