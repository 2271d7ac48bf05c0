package io.nimbill.simulator;

import java.nio.charset.StandardCharsets;

/** A text cell, encoded once: as it is and as it stands in a CSV file (RFC 4180). */
final class Text {

    static final Text EMPTY = of("");

    private final String value;
    private final byte[] raw;
    private final byte[] csv;

    private Text(String value) {
        this.value = value;
        this.raw = value.getBytes(StandardCharsets.UTF_8);
        this.csv =
                needsQuotes(value) ? ('"' + value.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8) : raw;
    }

    static Text of(String value) {
        return new Text(value);
    }

    byte[] raw() {
        return raw;
    }

    byte[] csv() {
        return csv;
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean needsQuotes(String value) {
        return value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0;
    }
}
