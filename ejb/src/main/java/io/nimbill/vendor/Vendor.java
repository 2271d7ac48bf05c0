package io.nimbill.vendor;

import io.nimbill.work.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who sells cloud services: AWS, Microsoft, or any provider that publishes FOCUS. Reference data. */
@Entity
@Table(name = "vendor")
public class Vendor {

    @Id
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    protected Vendor() {}

    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    /** {@code aws}, {@code microsoft}, {@code focus}. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
