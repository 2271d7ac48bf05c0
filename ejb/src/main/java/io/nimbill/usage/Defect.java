package io.nimbill.usage;

import io.nimbill.work.Saying;
import java.util.Objects;

/**
 * One reason why a delivery cannot be read.
 *
 * @param file name of the part as delivered
 * @param line line in the inflated text counted from 1 (the header is line 1 where there is one; for JSON the line
 *     where the item begins, for Parquet the ordinal of the row); 0 when the whole file is meant
 * @param column column as the file names it; empty when none is meant
 * @param what what is wrong, with the value, shortened
 * @param mending what to do
 */
public record Defect(String file, long line, String column, Saying what, Saying mending) {

    /** Checks that nothing is null. */
    public Defect {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(mending, "mending");
    }

    /**
     * A defect of a whole file.
     *
     * @param file name of the part
     * @param what what is wrong
     * @param mending what to do
     * @return the defect
     */
    public static Defect ofFile(String file, Saying what, Saying mending) {
        return new Defect(file, 0, "", what, mending);
    }

    /** What is wrong, in English. */
    public String message() {
        return what.english();
    }

    /** What to do, in English. */
    public String remedy() {
        return mending.english();
    }

    /** Place, fault and remedy in one. */
    public Saying whole() {
        return Saying.of("delivery.defect", place(), what, mending);
    }

    @Override
    public String toString() {
        return whole().english();
    }

    private String place() {
        return file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : " [" + column + "]");
    }
}
