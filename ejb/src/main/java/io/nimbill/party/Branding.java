package io.nimbill.party;

import io.nimbill.work.Refusal;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/**
 * How a seller presents itself to its buyers: on documents and in mails. Everything may be absent; then Nimbill's own
 * look stands.
 *
 * @param accentColour of bars and marks, {@code #rrggbb}
 * @param panelColour behind the amount due, {@code #rrggbb}; light enough for dark text
 * @param senderName in whose name mails come
 * @param senderEmail where answers to mails go
 * @param footer at the foot of documents and mails, at most 500 characters
 * @param logoSha256 the logo's hash, under which {@link Brandings#logo} has it
 */
public record Branding(
        String accentColour,
        String panelColour,
        String senderName,
        String senderEmail,
        String footer,
        String logoSha256)
        implements Serializable {

    /** Nimbill's own look. */
    public static final Branding NONE = new Branding(null, null, null, null, null, null);

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final int NAME_LENGTH = 190;
    private static final int FOOTER_LENGTH = 500;
    /** Far above what dark text on it needs (WCAG 2.2, 1.4.3). */
    private static final BigDecimal DARKEST_PANEL = new BigDecimal("0.70");

    /**
     * A branding whose fields are checked, without logo.
     *
     * @throws Refusal naming the field
     */
    public static Branding of(
            String accentColour, String panelColour, String senderName, String senderEmail, String footer) {
        String panel = colour("panelColour", panelColour);
        if (panel != null && luminance(panel).compareTo(DARKEST_PANEL) < 0) {
            throw new Refusal(
                    "colour-too-dark",
                    "panelColour",
                    "Text on this colour would be hard to read; choose a lighter one.");
        }
        return new Branding(
                colour("accentColour", accentColour),
                panel,
                ProfileRules.optional("senderName", senderName, NAME_LENGTH),
                senderEmail == null || senderEmail.isBlank() ? null : ProfileRules.email("senderEmail", senderEmail),
                ProfileRules.optional("footer", footer, FOOTER_LENGTH),
                null);
    }

    Branding withLogo(String sha256) {
        return new Branding(accentColour, panelColour, senderName, senderEmail, footer, sha256);
    }

    private static String colour(String field, String text) {
        String colour = ProfileRules.optional(field, text == null ? null : text.toLowerCase(java.util.Locale.ROOT), 7);
        if (colour != null && !COLOUR.matcher(colour).matches()) {
            throw new Refusal(
                    "malformed", field, "A colour is written as # and six hexadecimal digits, such as #1f4fd8.");
        }
        return colour;
    }

    /** Relative luminance, the power of 2.4 taken as a square: near enough to tell light from dark. */
    private static BigDecimal luminance(String colour) {
        return weighted(colour, 1, "0.2126").add(weighted(colour, 3, "0.7152")).add(weighted(colour, 5, "0.0722"));
    }

    private static BigDecimal weighted(String colour, int at, String weight) {
        BigDecimal part = BigDecimal.valueOf(Integer.parseInt(colour.substring(at, at + 2), 16))
                .divide(BigDecimal.valueOf(255), MathContext.DECIMAL32);
        return part.multiply(part).multiply(new BigDecimal(weight));
    }
}
