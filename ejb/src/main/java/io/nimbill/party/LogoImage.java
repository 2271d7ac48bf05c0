package io.nimbill.party;

import io.nimbill.work.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A logo made safe: what somebody sent is decoded and drawn anew as an sRGB PNG, so that nothing but its pixels is kept.
 */
record LogoImage(String sha256, int width, int height, byte[] png) {

    /** 512 KiB of what is sent. */
    static final int MOST_BYTES = 512 * 1024;

    private static final int MOST_PIXELS = 2_000;
    private static final int FEWEST_PIXELS = 16;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /** @throws Refusal naming {@code logo} when it is too large or no PNG or JPEG picture */
    static LogoImage of(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw new Refusal("too-large", "logo", "The file is larger than 512 KiB.");
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw notAPicture();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return drawnAnew(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw notAPicture();
        }
    }

    private static LogoImage drawnAnew(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
            throw notAPicture();
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.max(width, height) > MOST_PIXELS || Math.min(width, height) < FEWEST_PIXELS) {
            throw new Refusal("wrong-size", "logo", "The picture must measure 16 to 2000 pixels each way.");
        }
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        drawn.createGraphics().drawImage(reader.read(0), 0, 0, null);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        return new LogoImage(hash(png.toByteArray()), width, height, png.toByteArray());
    }

    private static Refusal notAPicture() {
        return new Refusal("not-a-picture", "logo", "Send a picture in PNG or JPEG form.");
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
