package io.nimbill.usage.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's number check and the one in Java agree on every text, and what passes keeps every digit. */
class NumberTextTest {
    private static final long SEED = 20261122;

    @TempDir
    Path work;

    @Test
    void engine_and_java_take_the_same_texts_with_the_same_value() throws Exception {
        List<String> texts = new ArrayList<>(List.of(
                "0",
                "-0",
                "0E-60",
                "1000E-29",
                "1E400",
                "1E-400",
                "NaN",
                "1_000",
                " 1",
                "1 ",
                "+5",
                ".5",
                "5.",
                ".",
                "-",
                "",
                "e5",
                "1e",
                "1,5",
                "$1",
                "12345678901.123456789012345678901234567",
                "123456789012",
                "99999999999.999999999999999999999999999",
                "0.0000000000000000000000000001",
                "1.0000000000000000000000000000000000000000",
                "-1E-27",
                "1.5E-27",
                "1E10",
                "1E11",
                "00012",
                "35.2E-7"));
        Random random = new Random(SEED);
        for (int i = 0; i < 4000; i++) {
            texts.add(randomNumber(random));
        }
        Map<String, BigDecimal> taken = takenByEngine(texts);
        for (String text : texts) {
            if (ValueCheck.check(ValueForm.COST, text).isPresent()) {
                assertThat(taken).as("refused in Java, seed %s", SEED).doesNotContainKey(text);
            } else {
                assertThat(taken.get(text))
                        .as("value of %s, seed %s", text, SEED)
                        .isEqualByComparingTo(new BigDecimal(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-01T24:00:00Z",
                "2026-06-01T23:30:00-02:00",
                "2026-06-02",
                "2026-06-02 00:00:00",
                "2026-06-02T00:00:00.000Z",
                "2026-06-02T01:00:00.1292512+01:00"
            })
    void a_time_falls_on_its_utc_day_in_java_and_in_the_engine(String text) throws Exception {
        assertThat(ValueCheck.isoDay(text))
                .hasValueSatisfying(day -> assertThat(day).hasToString("2026-06-02"));
        try (Engine engine = Engine.open(work, List.of(), 1L << 28, 1)) {
            engine.texts("SELECT CAST(vday(" + Engine.literal(text) + ") AS VARCHAR)", day -> assertThat(day)
                    .isEqualTo("2026-06-02"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4/1/25", "2023-02-01T30:00:00Z", "2026-02-30", "2026-13-01", "yesterday", "20260601", "24"})
    void what_is_no_time_is_refused(String text) {
        assertThat(ValueCheck.isoDay(text)).isEmpty();
        assertThat(ValueCheck.microsoftDay(text)).isEmpty();
    }

    private Map<String, BigDecimal> takenByEngine(List<String> texts) throws Exception {
        Map<String, BigDecimal> taken = new HashMap<>();
        String values =
                texts.stream().map(text -> "(" + Engine.literal(text) + ")").collect(Collectors.joining(", "));
        try (Engine engine = Engine.open(work, List.of(), 1L << 29, 2)) {
            engine.query("SELECT v, TRY(vcost(v)) FROM (VALUES " + values + ") t(v)", row -> {
                if (row.getBigDecimal(2) != null) {
                    taken.put(row.getString(1), row.getBigDecimal(2));
                }
            });
        }
        return taken;
    }

    private static String randomNumber(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
        digits(text, random, random.nextInt(14));
        if (random.nextBoolean()) {
            text.append('.');
            digits(text, random, random.nextInt(32));
        }
        if (random.nextInt(4) == 0) {
            text.append(random.nextBoolean() ? "E" : "e").append(random.nextInt(60) - 30);
        }
        if (random.nextInt(40) == 0) {
            text.insert(random.nextInt(text.length() + 1), "_, $x".charAt(random.nextInt(5)));
        }
        return text.toString();
    }

    private static void digits(StringBuilder text, Random random, int count) {
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(3) == 0 ? '0' : (char) ('0' + random.nextInt(10)));
        }
    }
}
