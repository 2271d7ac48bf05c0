package io.nimbill.whole.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came out, to be read by people: for each role at its node a line per operation, and a column per node asked for. */
final class RightsTable {

    private static final int FIRST = 64;
    private static final int OTHERS = 19;

    private final Map<String, Map<String, Map<String, String>>> cells = new LinkedHashMap<>();

    void note(String caller, String operation, String node, String outcome) {
        cells.computeIfAbsent(caller, key -> new LinkedHashMap<>())
                .computeIfAbsent(operation, key -> new LinkedHashMap<>())
                .put(node, outcome);
    }

    int size() {
        return cells.values().stream()
                .flatMap(lines -> lines.values().stream())
                .mapToInt(Map::size)
                .sum();
    }

    void write(Path file, Collection<String> columns) throws IOException {
        StringBuilder text = new StringBuilder("2xx = done, 4xx of content = let in; 403 = lacks the permission;"
                + " 404 = as if it never was; blank = no such thing at that node\n");
        cells.forEach((caller, lines) -> {
            text.append('\n').append(caller).append('\n').append(padded("", FIRST));
            columns.forEach(column -> text.append(padded(column, OTHERS)));
            lines.forEach((operation, line) -> {
                text.append('\n').append(padded(operation, FIRST));
                columns.forEach(column -> text.append(padded(line.getOrDefault(column, ""), OTHERS)));
            });
            text.append('\n');
        });
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }
}
