package io.nimbill.usage;

import java.util.Objects;

/**
 * One reason why a delivery cannot be read.
 *
 * @param file name of the part as delivered
 * @param line line in the inflated text counted from 1 (the header is line 1 where there is one; for JSON the line
 *     where the item begins, for Parquet the ordinal of the row); 0 when the whole file is meant
 * @param column column as the file names it; empty when none is meant
 * @param message what is wrong, with the value, shortened
 * @param remedy what to do
 */
public record Defect(String file, long line, String column, String message, String remedy) {

    /** Checks that nothing is null. */
    public Defect {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
    }

    /**
     * A defect of a whole file.
     *
     * @param file name of the part
     * @param message what is wrong
     * @param remedy what to do
     * @return the defect
     */
    public static Defect ofFile(String file, String message, String remedy) {
        return new Defect(file, 0, "", message, remedy);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : " [" + column + "]") + " " + message
                + " – " + remedy;
    }
}
