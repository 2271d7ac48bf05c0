package io.nimbill.invoice.document;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * The "EPC QR code" of the European Payments Council (EPC069-12, version 002): a banking app fills the transfer in from
 * it. Only for euros, an IBAN and an amount to pay.
 */
final class PaymentQrCode {

    private static final int PIXELS_PER_MODULE = 8;
    private static final int QUIET_ZONE = 4;
    private static final int LONGEST_NAME = 70;

    private PaymentQrCode() {}

    /** The picture as a {@code data:} address, where the document can have one. */
    static Optional<String> dataAddress(IssuedDocument issued) {
        return payload(issued).map(text -> {
            byte[] png = png(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        });
    }

    static Optional<String> payload(IssuedDocument issued) {
        InvoiceDocument document = issued.content();
        DocumentParty seller = document.seller();
        boolean payable = document.type().isOwed() && document.total().amount().signum() > 0;
        if (!payable
                || seller.iban() == null
                || !"EUR".equals(document.currency().getCurrencyCode())) {
            return Optional.empty();
        }
        String name = seller.name().length() > LONGEST_NAME ? seller.name().substring(0, LONGEST_NAME) : seller.name();
        String bic = seller.bic() == null ? "" : seller.bic();
        return Optional.of(String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                bic,
                name,
                seller.iban(),
                "EUR" + document.total().amount().toPlainString(),
                "",
                issued.paymentReference()));
    }

    private static byte[] png(QrCode code) {
        int modules = code.size + 2 * QUIET_ZONE;
        int side = modules * PIXELS_PER_MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    graphics.fillRect(
                            (x + QUIET_ZONE) * PIXELS_PER_MODULE,
                            (y + QUIET_ZONE) * PIXELS_PER_MODULE,
                            PIXELS_PER_MODULE,
                            PIXELS_PER_MODULE);
                }
            }
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
