package io.nimbill.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBufferTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 7, 0",
        "5, 2, 0.05",
        "-5, 2, -0.05",
        "1200, 2, 12",
        "1205, 2, 12.05",
        "96, 3, 0.096",
        "-37, 4, -0.0037",
        "123456789, 27, 0.000000000000000000123456789",
        "9223372036854775807, 0, 9223372036854775807",
        "-9223372036854775807, 27, -0.000000009223372036854775807"
    })
    void decimals_are_plain_and_without_trailing_zeros(long unscaled, int scale, String expected) {
        LineBuffer buffer = new LineBuffer(true);

        buffer.decimal(unscaled, scale);

        assertThat(buffer.toText()).isEqualTo(expected);
        assertThat(new BigDecimal(buffer.toText())).isEqualByComparingTo(BigDecimal.valueOf(unscaled, scale));
    }

    @Test
    void text_is_quoted_only_where_csv_needs_it() {
        LineBuffer csv = new LineBuffer(true);
        LineBuffer raw = new LineBuffer(false);
        for (Text text : new Text[] {Text.of("plain"), Text.of("Doe, \"J\"")}) {
            csv.text(text);
            raw.text(text);
        }

        assertThat(csv.toText()).isEqualTo("plain\"Doe, \"\"J\"\"\"");
        assertThat(raw.toText()).isEqualTo("plainDoe, \"J\"");
    }

    @Test
    void it_grows_with_what_is_put_into_it() {
        LineBuffer buffer = new LineBuffer(true);
        Text wide = Text.of("x".repeat(10_000));
        for (int i = 0; i < 20; i++) {
            buffer.text(wide);
        }

        assertThat(buffer.length()).isEqualTo(200_000);
    }
}
