package io.nimbill.work;

import java.util.regex.Pattern;

/**
 * Texts in files that people open in a spreadsheet. What it would take for a formula gets an apostrophe in front: at the
 * beginning, in full width too, and behind a semicolon, tab or line end, where a spreadsheet with other separators begins
 * a cell of its own. Numbers are no texts: they are written as they are.
 */
public final class SpreadsheetText {

    private static final String SIGNS = "[=+\\-@＝＋－＠]";
    private static final Pattern AT_THE_BEGINNING =
            Pattern.compile("[\\s\\p{Cntrl}\\u00a0\\ufeff\"]*" + SIGNS + "|[\\t\\r\\n\\x00]");
    private static final Pattern AFTER_A_SEPARATOR = Pattern.compile("([;|\\t\\r\\n][\\s\\u00a0\"]*)(?=" + SIGNS + ")");

    private SpreadsheetText() {}

    /** The text made harmless; empty for an absent one. */
    public static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String inside = AFTER_A_SEPARATOR.matcher(text).replaceAll("$1'");
        return AT_THE_BEGINNING.matcher(text).lookingAt() ? "'" + inside : inside;
    }

    /** A text from a file that comes back: without the apostrophe that {@link #of} put in front. */
    public static String backFrom(String text) {
        boolean marked = text.startsWith("'")
                && AT_THE_BEGINNING.matcher(text.substring(1)).lookingAt();
        return marked ? text.substring(1) : text;
    }
}
