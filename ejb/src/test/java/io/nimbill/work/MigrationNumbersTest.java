package io.nimbill.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two migrations of one number stop every installation from starting. */
class MigrationNumbersTest {

    private static final Path MIGRATIONS = Path.of("../sql/src/main/resources/db/migration");

    @Test
    void each_migration_has_a_number_of_its_own() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            List<String> numbers = files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("__.*", ""))
                    .toList();

            assertThat(numbers)
                    .hasSizeGreaterThan(80)
                    .doesNotHaveDuplicates()
                    .allMatch(number -> number.matches("V\\d{4}"));
        }
    }
}
