package io.nimbill.usage.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.nimbill.usage.Defect;
import io.nimbill.usage.VendorFormat;
import io.nimbill.usage.reading.SourceColumn.Need;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

/** Searches text parts for everything that keeps them from being read: slower than the engine, but it names the line. */
final class DefectScan {
  private static final String AGAIN = "deliver the file again";

  private final Plan plan;
  private final DefectList defects;
  private final Set<LocalDate> stated;

  DefectScan(Plan plan, DefectList defects) {
    this.plan = plan;
    this.defects = defects;
    this.stated = new HashSet<>(plan.request().statedPeriods());
  }

  /** One column to look at: where it stands in the part and what it must be. */
  private record Watched(int position, String header, SourceColumn column) {}

  void scan(Part part) throws IOException {
    List<Watched> watched = watched(part.header());
    long line = 0;
    try (CsvReader<CsvRecord> records = CsvReader.builder()
        .skipEmptyLines(true)
        .detectBomHeader(true)
        .allowMissingFields(true)
        .allowExtraFields(true)
        .ofCsvRecord(Utf8.strict(part.dataContainer().open(part.data())))) {
      for (CsvRecord record : records) {
        if (line > 0 && !isBlank(record)) {
          check(part, watched, record);
        }
        line = record.getStartingLineNumber();
      }
    } catch (CsvParseException e) {
      add(part, line + 1, "", "the text is no CSV here: " + causeOf(e), "check quotes and separators near this line");
    } catch (UncheckedIOException e) {
      broken(part, line, e.getCause());
    } catch (IOException e) {
      broken(part, line, e);
    }
  }

  private void broken(Part part, long line, IOException e) throws IOException {
    if (e instanceof EOFException || e instanceof ZipException) {
      add(part, line + 1, "", "the gzip file ends early or is damaged: " + e.getMessage(), AGAIN);
    } else if (e instanceof CharacterCodingException) {
      add(part, line + 1, "", "the text is not UTF-8 here", "save the file as UTF-8");
    } else if (e instanceof GuardedStream.TooLarge) {
      add(part, 0, "", e.getMessage(), "deliver a smaller file, or several parts");
    } else {
      throw e;
    }
  }

  private List<Watched> watched(Header header) {
    List<Watched> watched = new ArrayList<>();
    for (SourceColumn column : plan.columns().values()) {
      int position = header.position(column.headers());
      if (position >= 0) {
        watched.add(new Watched(position, header.names().get(position), column));
      }
    }
    return watched;
  }

  private void check(Part part, List<Watched> watched, CsvRecord record) {
    int expected = part.header().names().size();
    if (record.getFieldCount() != expected) {
      add(part, line(part, record), "",
          "the row has " + record.getFieldCount() + " fields, the header " + expected,
          "check separators and quotes of this row");
      return;
    }
    for (Watched one : watched) {
      String value = record.getField(one.position());
      if (isNull(value)) {
        checkEmpty(part, one, record);
      } else {
        checkValue(part, one, record, value);
      }
    }
  }

  private void checkEmpty(Part part, Watched one, CsvRecord record) {
    boolean currencyGiven = one.column().form() == ValueForm.CURRENCY && plan.request().fallbackCurrency() != null;
    if (one.column().need() == Need.FILLED && !currencyGiven) {
      String remedy = one.column().form() == ValueForm.CURRENCY
          ? "fill the column, or state the billing currency with the source"
          : "every row must have a value here; deliver the file again";
      add(part, line(part, record), one.header(), "the value is empty", remedy);
    }
  }

  private void checkValue(Part part, Watched one, CsvRecord record, String value) {
    Optional<ValueCheck.Complaint> complaint = ValueCheck.check(one.column().form(), value);
    if (complaint.isPresent()) {
      add(part, line(part, record), one.header(), complaint.get().message(), complaint.get().remedy());
    } else if (one.column().name().equals(plan.mapping().periodColumn()) && !stated.isEmpty()) {
      checkPeriod(part, one, record, value);
    }
  }

  private void checkPeriod(Part part, Watched one, CsvRecord record, String value) {
    Optional<LocalDate> day = ValueCheck.microsoftDay(value);
    if (day.isPresent() && !stated.contains(day.get())) {
      add(part, line(part, record), one.header(),
          "the row belongs to the billing period from " + day.get() + ", the delivery is for " + stated,
          "deliver each period by itself");
    }
  }

  private boolean isNull(String value) {
    boolean word = plan.mapping().format() == VendorFormat.FOCUS && (value.equals("NULL") || value.equals("null"));
    return value.isEmpty() || word;
  }

  private static boolean isBlank(CsvRecord record) {
    return record.getFieldCount() == 1 && record.getField(0).isBlank();
  }

  private static long line(Part part, CsvRecord record) {
    return part.lineColumn() ? Long.parseLong(record.getField(0)) : record.getStartingLineNumber();
  }

  private static String causeOf(CsvParseException e) {
    return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
  }

  private void add(Part part, long line, String column, String message, String remedy) {
    defects.add(new Defect(part.file().name(), line, column, message, remedy));
  }
}
