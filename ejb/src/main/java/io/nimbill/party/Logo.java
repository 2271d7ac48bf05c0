package io.nimbill.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A logo under the hash of its bytes. Written once and never changed: issued documents refer to it. */
@Entity
@Table(name = "brand_logo")
public class Logo {

    @Id
    @Column(name = "sha256")
    private String sha256;

    @Column(name = "width")
    private int width;

    @Column(name = "height")
    private int height;

    @Column(name = "png")
    private byte[] png;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Logo() {}

    Logo(LogoImage image, Instant now) {
        this.sha256 = image.sha256();
        this.width = image.width();
        this.height = image.height();
        this.png = image.png();
        this.recordedAt = now;
    }

    public String sha256() {
        return sha256;
    }

    /** Pixels. */
    public int width() {
        return width;
    }

    /** Pixels. */
    public int height() {
        return height;
    }

    /** The picture as PNG. */
    public byte[] png() {
        return png.clone();
    }
}
