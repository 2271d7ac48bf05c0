package io.nimbill.invoice.document;

/**
 * How the seller presented itself when the document was made; what is null looks as Nimbill does.
 *
 * @param accentColour {@code #rrggbb}, of the bar on top
 * @param panelColour {@code #rrggbb}, behind the amount due
 * @param senderName in whose name the mail comes
 * @param senderEmail where answers to it go
 * @param footer at the foot of document and mail
 * @param logoSha256 hash of the logo's bytes
 */
public record DocumentBrand(
        String accentColour,
        String panelColour,
        String senderName,
        String senderEmail,
        String footer,
        String logoSha256) {

    /** Nimbill's own look. */
    public static final DocumentBrand NONE = new DocumentBrand(null, null, null, null, null, null);

    private static final String ACCENT = "#1f4fd8";
    private static final String PANEL = "#f3f6fd";

    /** The accent colour, or Nimbill's. */
    public String accent() {
        return accentColour == null ? ACCENT : accentColour;
    }

    /** The panel colour, or Nimbill's. */
    public String panel() {
        return panelColour == null ? PANEL : panelColour;
    }
}
