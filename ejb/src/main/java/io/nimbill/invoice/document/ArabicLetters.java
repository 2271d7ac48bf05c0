package io.nimbill.invoice.document;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/**
 * Gives Arabic letters the form they have in their word (U+FE70 to U+FEFF) and turns text that runs from right to left
 * into the order in which it is drawn. The PDF library draws one glyph per character, so the font has to have these forms.
 */
final class ArabicLetters implements BidiReorderer {

    private static final int IN_READING_ORDER = ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;

    private final ArabicShaping joined = new ArabicShaping(IN_READING_ORDER | ArabicShaping.LETTERS_SHAPE);
    private final ArabicShaping single = new ArabicShaping(IN_READING_ORDER | ArabicShaping.LETTERS_UNSHAPE);

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
        return shaped(joined, text);
    }

    @Override
    public String deshapeText(String text) {
        return shaped(single, text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /** Text may grow and shrink here, so that no text is refused. */
    private static String shaped(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("Cannot give letters their form: " + text, e);
        }
    }
}
