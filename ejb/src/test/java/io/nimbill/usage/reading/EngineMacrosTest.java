package io.nimbill.usage.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine's own functions say of times. */
class EngineMacrosTest {
    private static final int SEED = 20261122;

    @TempDir
    Path work;

    @ParameterizedTest
    @CsvSource({
        "2026-10-03 04:00:00, 2026-10-03 05:00:00, 2026-10-04",
        "2026-10-03 23:00:00, 2026-10-04 00:00:00, 2026-10-04",
        "2026-10-03 00:00:00, 2026-10-04 00:00:00.000001, 2026-10-05",
        "2026-10-01 00:00:00, 2026-11-01 00:00:00, 2026-11-01",
        "2026-10-03 04:00:00, 2026-10-03 04:00:00, 2026-10-04",
        "2026-10-03 04:00:00, 2026-10-02 04:00:00, 2026-10-04",
        "2026-10-03 04:00:00, , 2026-10-04",
        ", 2026-10-03 05:00:00, 2026-10-04",
        "1960-01-01 00:00:00, 1960-01-01 12:00:00, 1960-01-02",
        "1960-01-01 00:00:00, 1960-01-02 00:00:00, 1960-01-02"
    })
    void the_day_after_the_last_is_that_of_the_last_instant(String start, String end, String day) throws Exception {
        try (Engine engine = Engine.open(work, List.of(), 1L << 28, 1)) {
            engine.texts(
                    "SELECT CAST(vendday(" + timestamp(start) + ", " + timestamp(end) + ") AS VARCHAR)",
                    text -> assertThat(text).isEqualTo(day));
        }
    }

    @Test
    void the_day_after_the_last_begins_behind_the_last_microsecond() throws Exception {
        try (Engine engine = Engine.open(work, List.of(), 1L << 28, 1)) {
            long others = engine.number("SELECT count(*) FROM (SELECT TIMESTAMP '1900-01-01' + to_microseconds("
                    + "CAST(hash(n + " + SEED + ") % 8000000000000000 AS BIGINT)) AS e FROM range(20000) AS t(n)) WHERE"
                    + " vendday(TIMESTAMP '1800-01-01', e) <> CAST(e - INTERVAL 1 MICROSECOND AS DATE) + 1");

            assertThat(others).isZero();
        }
    }

    private static String timestamp(String text) {
        return text == null ? "CAST(NULL AS TIMESTAMP)" : "TIMESTAMP '" + text + "'";
    }
}
