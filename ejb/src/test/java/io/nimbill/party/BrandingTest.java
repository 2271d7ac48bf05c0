package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BrandingTest {

    @Test
    void colours_are_written_one_way() {
        assertThat(Branding.of("#1F4FD8", "#F3F6FD", null, null, null).accentColour())
                .isEqualTo("#1f4fd8");
        assertRefused("accentColour", "malformed", () -> Branding.of("red", null, null, null, null));
        assertRefused("accentColour", "malformed", () -> Branding.of("#12345;", null, null, null, null));
    }

    @Test
    void text_on_the_panel_stays_readable() {
        assertRefused("panelColour", "colour-too-dark", () -> Branding.of(null, "#1f4fd8", null, null, null));
    }

    @Test
    void a_footer_is_one_line_of_text() {
        assertRefused("footer", "malformed", () -> Branding.of(null, null, null, null, "one\ntwo"));
    }

    @Test
    @DisplayName("A21: a script behind the pixels of a logo")
    void a_logo_is_drawn_anew_so_that_only_its_pixels_are_kept() throws IOException {
        byte[] sent = picture(40, 20, "png");
        byte[] withTail = new byte[sent.length + 20];
        System.arraycopy(sent, 0, withTail, 0, sent.length);
        byte[] script = "<script>".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(script, 0, withTail, sent.length, script.length);

        LogoImage logo = LogoImage.of(withTail);

        assertThat(logo.width()).isEqualTo(40);
        assertThat(new String(logo.png(), StandardCharsets.ISO_8859_1)).doesNotContain("<script>");
        assertThat(ImageIO.read(new ByteArrayInputStream(logo.png())).getHeight())
                .isEqualTo(20);
        assertThat(LogoImage.of(sent).sha256()).isEqualTo(logo.sha256());
        assertThat(LogoImage.of(picture(40, 20, "jpeg")).png()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    @DisplayName("A25: an SVG as a logo, refused and never parsed")
    void what_is_no_picture_or_too_large_is_no_logo() throws IOException {
        byte[] svg = "<svg onload='x()'/>".getBytes(StandardCharsets.US_ASCII);
        assertRefused("logo", "not-a-picture", () -> LogoImage.of(svg));
        assertRefused("logo", "not-a-picture", () -> LogoImage.of(new byte[0]));
        byte[] gif = picture(20, 20, "gif");
        assertRefused("logo", "not-a-picture", () -> LogoImage.of(gif));
        byte[] wide = picture(2001, 20, "png");
        assertRefused("logo", "wrong-size", () -> LogoImage.of(wide));
        assertRefused("logo", "too-large", () -> LogoImage.of(new byte[LogoImage.MOST_BYTES + 1]));
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static void assertRefused(
            String field, String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).contains(field);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
