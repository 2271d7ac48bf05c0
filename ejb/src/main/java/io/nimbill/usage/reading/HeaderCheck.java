package io.nimbill.usage.reading;

import io.nimbill.usage.Defect;
import io.nimbill.usage.reading.SourceColumn.Need;
import io.nimbill.work.Saying;
import java.util.List;

/** Names the columns that money needs and a header lacks. */
final class HeaderCheck {
    private HeaderCheck() {}

    static void check(Plan plan, List<Part> parts, DefectList defects) {
        for (Part part : parts) {
            for (SourceColumn column : plan.columns().values()) {
                boolean given =
                        column.form() == ValueForm.CURRENCY && plan.request().fallbackCurrency() != null;
                boolean needed = column.need() != Need.OPTIONAL && !given;
                if (needed && part.header().position(column.headers()) < 0) {
                    defects.add(missing(part, column));
                }
            }
        }
    }

    private static Defect missing(Part part, SourceColumn column) {
        Saying remedy =
                column.form() == ValueForm.CURRENCY ? Saying.of("remedy.add-currency") : Saying.of("remedy.add-column");
        return new Defect(part.file().name(), 1, column.headers().get(0), Saying.of("defect.column-missing"), remedy);
    }
}
