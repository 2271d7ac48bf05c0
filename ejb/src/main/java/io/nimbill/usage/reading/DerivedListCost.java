package io.nimbill.usage.reading;

import io.nimbill.usage.DailyColumn;
import io.nimbill.usage.DailyRowFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Fills list costs that the vendor gives only indirectly: public unit price times quantity (times the line's exchange
 * rate), or the total before the partner earned credit. Products and quotients are computed here from exact values and
 * rounded once, HALF_UP at 18 decimals.
 */
final class DerivedListCost {
    private static final int SCALE = 18;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DerivedListCost() {}

    /** Rewrites the row file. */
    static void complete(Path rows) throws IOException {
        Path completed = rows.resolveSibling(rows.getFileName() + ".completed");
        try (DailyRowFile row = DailyRowFile.open(rows);
                BufferedWriter out = Files.newBufferedWriter(completed)) {
            while (row.next()) {
                write(out, row);
            }
        }
        Files.move(completed, rows, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(BufferedWriter out, DailyRowFile row) throws IOException {
        for (DailyColumn column : DailyColumn.values()) {
            if (column.ordinal() > 0) {
                out.write('\t');
            }
            String text = row.text(column);
            if (column == DailyColumn.LIST_COST && text == null) {
                text = text(listCost(row));
            }
            out.write(text == null ? "\\N" : text);
        }
        out.write('\n');
    }

    private static String text(BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static BigDecimal listCost(DailyRowFile row) {
        BigDecimal price = row.decimal(DailyColumn.LIST_UNIT_PRICE);
        BigDecimal quantity = row.decimal(DailyColumn.PRICING_QUANTITY);
        if (price != null && quantity != null) {
            return ofPrice(price, quantity, row.decimal(DailyColumn.LINE_RATE));
        }
        BigDecimal credit = row.decimal(DailyColumn.CREDIT_PERCENT);
        return credit == null ? null : beforeCredit(row.decimal(DailyColumn.BILLED_COST), credit);
    }

    /** Price times quantity, converted with the rate if there is one. */
    static BigDecimal ofPrice(BigDecimal price, BigDecimal quantity, BigDecimal rate) {
        BigDecimal cost = price.multiply(quantity);
        return (rate == null ? cost : cost.multiply(rate)).setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** The total before a credit in percent; with a credit of 100 % or more nothing can be said and the total stays. */
    static BigDecimal beforeCredit(BigDecimal total, BigDecimal percent) {
        BigDecimal left = HUNDRED.subtract(percent);
        return left.signum() <= 0 ? total : total.multiply(HUNDRED).divide(left, SCALE, RoundingMode.HALF_UP);
    }
}
