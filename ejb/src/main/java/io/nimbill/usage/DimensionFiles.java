package io.nimbill.usage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The values of each dimension of a delivery, one CSV file for each: line n (from 0) is the value of ordinal n, its
 * key fields and then its name fields.
 *
 * @param files file by dimension
 * @param counts number of values by dimension
 */
public record DimensionFiles(Map<Dimension, Path> files, Map<Dimension, Integer> counts) {

    /** Copies the maps. */
    public DimensionFiles {
        files = Map.copyOf(files);
        counts = Map.copyOf(counts);
    }

    /**
     * How many values a dimension has.
     *
     * @param dimension which
     * @return one more than the highest ordinal
     */
    public int count(Dimension dimension) {
        return counts.getOrDefault(dimension, 0);
    }

    /**
     * Walks through the values in order of their ordinals, without holding them all in memory.
     *
     * @param dimension which
     * @param consumer takes the ordinal and the fields
     */
    public void forEach(Dimension dimension, BiConsumer<Integer, List<String>> consumer) {
        try (CsvReader<CsvRecord> values =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(files.get(dimension))) {
            int ordinal = 0;
            for (CsvRecord value : values) {
                consumer.accept(ordinal++, value.getFields());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All values of a dimension that is known to be small (not resources or tags of a large delivery).
     *
     * @param dimension which
     * @return fields by ordinal
     */
    public List<List<String>> all(Dimension dimension) {
        List<List<String>> values = new ArrayList<>(count(dimension));
        forEach(dimension, (ordinal, fields) -> values.add(List.copyOf(fields)));
        return values;
    }
}
