package io.nimbill.usage.reading;

import io.nimbill.usage.Defect;
import io.nimbill.usage.VendorFormat;
import io.nimbill.usage.reading.SourceColumn.Need;
import io.nimbill.work.Saying;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names everything that is wrong with a row: slower than reading it, and only done for rows that could not be read. */
final class RowCheck {
    private final Plan plan;
    private final Part part;
    private final DefectList defects;
    private final Set<LocalDate> stated;
    private final List<Watched> watched = new ArrayList<>();

    RowCheck(Plan plan, Part part, DefectList defects) {
        this.plan = plan;
        this.part = part;
        this.defects = defects;
        this.stated = new HashSet<>(plan.request().statedPeriods());
        for (SourceColumn column : plan.columns().values()) {
            int position = part.header().position(column.headers());
            if (position >= 0) {
                watched.add(new Watched(position, part.header().names().get(position), column));
            }
        }
    }

    /** One column to look at: where it stands in the part and what it must be. */
    private record Watched(int position, String header, SourceColumn column) {}

    /** Adds the row's defects; at least one, because the row could not be read. */
    void explain(RecordScanner row) {
        long before = defects.total();
        look(row);
        if (defects.total() == before) {
            add(line(row), "", Saying.of("defect.row-unreadable"), Saying.of("remedy.compare-row"));
        }
    }

    /** Adds the row's defects, if it has any. */
    void look(RecordScanner row) {
        int expected = part.header().names().size();
        if (row.count() != expected) {
            add(
                    row.line(),
                    "",
                    Saying.of("defect.fields-differ", row.count(), expected),
                    Saying.of("remedy.separators"));
            return;
        }
        bytes(row);
        for (Watched one : watched) {
            String value = row.text(one.position());
            if (isNull(value)) {
                checkEmpty(one, line(row));
            } else {
                checkValue(one, line(row), value);
            }
        }
    }

    private void bytes(RecordScanner row) {
        ByteBuffer bytes = ByteBuffer.wrap(row.data(), row.recordStart(), row.recordEnd() - row.recordStart());
        try {
            if (StandardCharsets.UTF_8.newDecoder().decode(bytes).chars().anyMatch(c -> c == 0)) {
                add(line(row), "", Saying.of("defect.nul-in-row"), Saying.of("remedy.without-it"));
            }
        } catch (CharacterCodingException e) {
            add(line(row), "", Saying.of("defect.not-utf-8-here"), Saying.of("remedy.save-utf-8"));
        }
    }

    private void checkEmpty(Watched one, long line) {
        boolean currencyGiven =
                one.column().form() == ValueForm.CURRENCY && plan.request().fallbackCurrency() != null;
        if (one.column().need() == Need.FILLED && !currencyGiven) {
            Saying remedy = one.column().form() == ValueForm.CURRENCY
                    ? Saying.of("remedy.fill-currency")
                    : Saying.of("remedy.fill-all");
            add(line, one.header(), Saying.of("defect.value-empty"), remedy);
        }
    }

    private void checkValue(Watched one, long line, String value) {
        Optional<ValueCheck.Complaint> complaint = ValueCheck.check(one.column().form(), value);
        if (complaint.isPresent()) {
            add(line, one.header(), complaint.get().message(), complaint.get().remedy());
        } else if (one.column().name().equals(plan.mapping().periodColumn()) && !stated.isEmpty()) {
            Optional<LocalDate> day = ValueCheck.microsoftDay(value);
            if (day.isPresent() && !stated.contains(day.get())) {
                add(
                        line,
                        one.header(),
                        Saying.of("defect.other-period", day.get(), stated),
                        Saying.of("remedy.each-period"));
            }
        }
    }

    private boolean isNull(String value) {
        boolean word = plan.mapping().format() == VendorFormat.FOCUS && (value.equals("NULL") || value.equals("null"));
        return value.isEmpty() || word;
    }

    private long line(RecordScanner row) {
        return part.lineColumn() ? Long.parseLong(row.text(0)) : row.line();
    }

    private void add(long line, String column, Saying message, Saying remedy) {
        defects.add(new Defect(part.file().name(), line, column, message, remedy));
    }
}
