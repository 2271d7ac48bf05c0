package io.nimbill.invoice.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

/**
 * A document as PDF/A-2b: fonts and colours inside, so that it looks the same in ten years. Nothing is loaded from
 * outside; the picture of the payment code stands in the page itself.
 */
public final class PdfRendition {

    private static final String FONTS = "/io/nimbill/invoice/fonts/";

    private PdfRendition() {}

    /** The bytes of the document. They differ from run to run by the time of making; render once and keep. */
    public static byte[] of(IssuedDocument issued) {
        return of(issued, null);
    }

    /**
     * As {@link #of(IssuedDocument)}, with the seller's logo in the place of its name.
     *
     * @param logo PNG; null where the seller has none
     */
    public static byte[] of(IssuedDocument issued, byte[] logo) {
        Map<String, Object> words = DocumentWords.of(issued);
        if (logo != null) {
            words.put("logo", "data:image/png;base64," + Base64.getEncoder().encodeToString(logo));
        }
        String html = Templates.fill("document.ftlh", words);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.withProducer("Nimbill");
        builder.useFont(() -> resource("Inter-Regular.ttf"), "Inter", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> resource("Inter-SemiBold.ttf"), "Inter", 600, FontStyle.NORMAL, true);
        builder.useFont(() -> resource("Vazirmatn-NL-Regular.ttf"), "Vazirmatn", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> resource("Vazirmatn-NL-SemiBold.ttf"), "Vazirmatn", 600, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(DirectionRuns::new);
        builder.useUnicodeBidiReorderer(new ArabicLetters());
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Document " + issued.number() + " cannot be rendered", e);
        }
        return bytes.toByteArray();
    }

    private static InputStream resource(String font) {
        return PdfRendition.class.getResourceAsStream(FONTS + font);
    }
}
