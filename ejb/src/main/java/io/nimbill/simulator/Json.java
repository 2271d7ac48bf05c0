package io.nimbill.simulator;

import java.util.Collection;
import java.util.Map;

/** Writes the few manifests and documents the simulator needs, in the order given. Numbers stand as they are. */
final class Json {

    private Json() {}

    /** @param value a map, a collection, a number, a boolean, null, or anything else as text */
    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value, "\n");
        return out.append('\n').toString();
    }

    /** A JSON string with its quotes. */
    static String text(String value) {
        StringBuilder out = new StringBuilder();
        text(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, Object value, String lineStart) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator).append(lineStart).append("  ");
                text(out, entry.getKey().toString());
                out.append(": ");
                append(out, entry.getValue(), lineStart + "  ");
                separator = ",";
            }
            out.append(map.isEmpty() ? "{" : lineStart).append('}');
        } else if (value instanceof Collection<?> items) {
            String separator = "[";
            for (Object item : items) {
                out.append(separator).append(lineStart).append("  ");
                append(out, item, lineStart + "  ");
                separator = ",";
            }
            out.append(items.isEmpty() ? "[" : lineStart).append(']');
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(out, value.toString());
        }
    }

    private static void text(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"' || character == '\\') {
                out.append('\\').append(character);
            } else if (character < ' ') {
                out.append(String.format("\\u%04x", (int) character));
            } else {
                out.append(character);
            }
        }
        out.append('"');
    }
}
