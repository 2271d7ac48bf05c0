package io.nimbill.invoice;

import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.invoice.document.PdfRendition;
import io.nimbill.invoice.document.UblRendition;
import java.text.Normalizer;
import java.util.function.BiFunction;

/** The forms in which a document leaves the house. */
public enum RenditionKind {
    /** PDF/A, for people. */
    PDF("application/pdf", "pdf", PdfRendition::of),
    /** UBL 2.1 by EN 16931, for programs. */
    UBL("application/xml", "xml", (document, logo) -> UblRendition.of(document));

    private static final int LONGEST_WORD = 60;

    private final String mediaType;
    private final String extension;
    private final BiFunction<IssuedDocument, byte[], byte[]> renderer;

    RenditionKind(String mediaType, String extension, BiFunction<IssuedDocument, byte[], byte[]> renderer) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.renderer = renderer;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The name of the file with a document: number, seller, buyer, because every seller has numbers of its own. Letters
     * lose their accents; what no file system or header bears becomes a dash.
     *
     * @param seller channel code or name
     * @param buyer channel code or name
     */
    String fileName(String number, String seller, String buyer) {
        return String.join("_", plain(number), plain(seller), plain(buyer)) + "." + extension;
    }

    private static String plain(String words) {
        String letters = Normalizer.normalize(words.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        String plain = letters.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return plain.length() <= LONGEST_WORD ? plain : plain.substring(0, LONGEST_WORD);
    }

    /** {@code logo} is the seller's as PNG, or null. */
    byte[] render(IssuedDocument document, byte[] logo) {
        return renderer.apply(document, logo);
    }
}
