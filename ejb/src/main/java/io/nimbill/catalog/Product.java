package io.nimbill.catalog;

import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Something a seller delivers, whichever way it is sold. Closed at last, never deleted: offers are made of it. */
@Entity
@Table(name = "product")
public class Product {

    @Id
    @TableGenerator(
            name = "product",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "product",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "product")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "seller_id")
    private long sellerId;

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "unit")
    private String unit;

    @Column(name = "vendor")
    private String vendor;

    @Column(name = "sku")
    private String sku;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    @Column(name = "version")
    private long version;

    protected Product() {}

    Product(long sellerId, String code, String name, String unit, Instant now) {
        this.publicId = PublicId.random().value();
        this.sellerId = sellerId;
        this.code = Texts.code(code);
        this.name = Texts.name(name);
        this.unit = Texts.unit(unit);
        this.createdAt = now;
    }

    /** It is something of a vendor. */
    void comesFrom(String itsVendor, String itsSku) {
        vendor = itsVendor;
        sku = itsSku;
    }

    void close(LocalDate day) {
        requireOpen();
        closedOn = day;
    }

    void requireOpen() {
        if (closedOn != null) {
            throw new Refusal("product-closed", "The product " + name + " was closed on " + closedOn + ".")
                    .with(name, closedOn);
        }
    }

    /** Database id; never shown outside. */
    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    /** Database id of the seller who delivers it. */
    public long sellerId() {
        return sellerId;
    }

    /** As the seller's books name it; unique there. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** What it is counted in, such as {@code seat}. */
    public String unit() {
        return unit;
    }

    /** Code of the vendor it comes from; empty for what the seller delivers itself. */
    public Optional<String> vendor() {
        return Optional.ofNullable(vendor);
    }

    /** The vendor's code of it; empty for what the seller delivers itself. */
    public Optional<String> sku() {
        return Optional.ofNullable(sku);
    }

    /** Since when no offer can be made of it any more; empty while open. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }
}
