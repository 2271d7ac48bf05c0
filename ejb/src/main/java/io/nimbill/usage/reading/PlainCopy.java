package io.nimbill.usage.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites text parts in the plainest CSV: one kind of line end, no empty lines, quotes where they are needed. For parts
 * without defects that the engine cannot take as they are, such as files whose line ends are mixed.
 */
final class PlainCopy {
  private PlainCopy() {}

  static List<Part> of(List<Part> parts, Path work) throws IOException {
    List<Part> copies = new ArrayList<>();
    for (Part part : parts) {
      copies.add(part.isParquet() ? part : copy(part, work.resolve("plain-" + copies.size() + ".csv")));
    }
    return copies;
  }

  private static Part copy(Part part, Path target) throws IOException {
    try (CsvReader<CsvRecord> records = CsvReader.builder().skipEmptyLines(true).detectBomHeader(true)
            .ofCsvRecord(Utf8.strict(part.dataContainer().open(part.data())));
        CsvWriter csv = CsvWriter.builder().build(Files.newBufferedWriter(target))) {
      for (CsvRecord record : records) {
        csv.writeRecord(record.getFields());
      }
    }
    return new Part(part.file(), Container.TEXT, target, part.header(), part.lineColumn());
  }
}
