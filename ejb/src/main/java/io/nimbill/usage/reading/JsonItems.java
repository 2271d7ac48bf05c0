package io.nimbill.usage.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rewrites line items in JSON as CSV, so that one way leads to the engine. Numbers keep their text: the engine's own
 * JSON reader would make them binary. The first column is the line on which the item begins.
 *
 * <p>Known forms: an envelope with {@code items} or {@code value}, an array, and one object after the other.
 */
final class JsonItems {
    static final String LINE = "__line";
    private static final Set<String> ENVELOPES = Set.of("items", "value");

    private JsonItems() {}

    /** Opens the text once more. */
    interface Source {
        Reader open() throws IOException;
    }

    /** Takes an item. */
    private interface ItemConsumer {
        void accept(long line, Map<String, String> item) throws IOException;
    }

    /** Writes the CSV and returns its header. */
    static List<String> toCsv(Source source, Path target) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (Reader text = source.open()) {
            walk(new JsonText(text), (line, item) -> names.addAll(item.keySet()));
        }
        List<String> header = new ArrayList<>(names);
        header.add(0, LINE);
        try (Reader text = source.open();
                CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(target))) {
            csv.writeRecord(header);
            walk(new JsonText(text), (line, item) -> {
                List<String> fields = new ArrayList<>(header.size());
                fields.add(Long.toString(line));
                names.forEach(name -> fields.add(item.get(name)));
                csv.writeRecord(fields);
            });
        }
        return header;
    }

    private static void walk(JsonText json, ItemConsumer consumer) throws IOException {
        while (json.hasMore()) {
            if (json.peek() == '[') {
                items(json, consumer);
            } else {
                envelopeOrItem(json, consumer);
            }
        }
    }

    private static void items(JsonText json, ItemConsumer consumer) throws IOException {
        json.expect('[');
        boolean more = !json.skip(']');
        while (more) {
            long line = json.line();
            consumer.accept(line, object(json, null));
            more = json.skip(',');
            if (!more) {
                json.expect(']');
            }
        }
    }

    private static void envelopeOrItem(JsonText json, ItemConsumer consumer) throws IOException {
        long line = json.line();
        Map<String, String> item = object(json, consumer);
        if (item != null) {
            consumer.accept(line, item);
        }
    }

    /** Reads an object; null when it was an envelope whose items went to the consumer. */
    private static Map<String, String> object(JsonText json, ItemConsumer envelope) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean wasEnvelope = false;
        json.expect('{');
        boolean more = !json.skip('}');
        while (more) {
            String name = json.string();
            json.expect(':');
            if (envelope != null && ENVELOPES.contains(name) && json.peek() == '[') {
                items(json, envelope);
                wasEnvelope = true;
            } else if (fields.containsKey(name)) {
                throw new JsonText.Broken(
                        json.line(), "the field " + ValueCheck.shown(name) + " occurs twice in one item");
            } else {
                fields.put(name, json.value());
            }
            more = json.skip(',');
            if (!more) {
                json.expect('}');
            }
        }
        return wasEnvelope ? null : fields;
    }
}
