package io.nimbill.pricing;

import io.nimbill.work.PublicId;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A discount of a price book version, as it is kept; {@link Discount} is what rating applies. */
@Entity
@Table(name = "price_discount")
public class PriceDiscount {

    @Id
    @TableGenerator(
            name = "price_discount",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "price_discount",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "price_discount")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "price_book_version_id")
    private long priceBookVersionId;

    @Column(name = "name")
    private String name;

    @Column(name = "vendor_id")
    private Long vendorId;

    @Column(name = "services")
    private String services;

    @Column(name = "needed")
    private int needed;

    @Column(name = "percent")
    private BigDecimal percent;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Version
    @Column(name = "version")
    private long version;

    protected PriceDiscount() {}

    PriceDiscount(PriceBookVersion owner, Discount written) {
        this.publicId = PublicId.random().value();
        this.priceBookVersionId = owner.id();
        write(written);
    }

    void write(Discount written) {
        name = written.name();
        vendorId = written.vendorId();
        services = Json.createArrayBuilder(written.services()).build().toString();
        needed = written.needed();
        percent = written.percent();
        validFrom = written.validFrom();
        validTo = written.validTo();
    }

    /** What somebody wrote. */
    public Discount discount() {
        return new Discount(name, vendorId, services(services), needed, percent, validFrom, validTo);
    }

    /** The services of a discount as they are kept: a JSON array of texts. */
    public static List<String> services(String kept) {
        try (JsonReader reader = Json.createReader(new StringReader(kept))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    /** Database id of its version of the book. */
    public long priceBookVersionId() {
        return priceBookVersionId;
    }

    /** Version of the row, on which changes are based. */
    public long version() {
        return version;
    }
}
