package io.nimbill.invoice.document;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Cuts a paragraph into runs of one direction by the bidirectional algorithm of Unicode (UAX #9), isolates included. */
final class DirectionRuns implements BidiSplitter {

    private final Bidi paragraph = new Bidi();

    @Override
    public void setParagraph(String text, byte direction) {
        paragraph.setPara(text, direction, null);
    }

    @Override
    public int countTextRuns() {
        return paragraph.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int position) {
        BidiRun run = paragraph.getVisualRun(position);
        return new BidiTextRun(run.getStart(), run.getLength(), run.getDirection());
    }

    @Override
    public byte getBaseDirection(String text) {
        return Bidi.getBaseDirection(text);
    }
}
