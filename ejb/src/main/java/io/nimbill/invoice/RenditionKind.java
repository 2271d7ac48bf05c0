package io.nimbill.invoice;

import io.nimbill.invoice.document.IssuedDocument;
import io.nimbill.invoice.document.PdfRendition;
import io.nimbill.invoice.document.UblRendition;
import java.util.function.BiFunction;

/** The forms in which a document leaves the house. */
public enum RenditionKind {
    /** PDF/A, for people. */
    PDF("application/pdf", "pdf", PdfRendition::of),
    /** UBL 2.1 by EN 16931, for programs. */
    UBL("application/xml", "xml", (document, logo) -> UblRendition.of(document));

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

    /** The name of the file with the document of that number; what no file system or header bears becomes a dash. */
    String fileName(String number) {
        return number.replaceAll("[^A-Za-z0-9._-]", "-") + "." + extension;
    }

    /** {@code logo} is the seller's as PNG, or null. */
    byte[] render(IssuedDocument document, byte[] logo) {
        return renderer.apply(document, logo);
    }
}
