package io.nimbill.pricing;

import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A rule of a price book version, as it is kept; {@link TariffRule} is what rating applies. */
@Entity
@Table(name = "price_rule")
public class PriceRule {

    @Id
    @TableGenerator(
            name = "price_rule",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "price_rule",
            allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "price_rule")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "price_book_version_id")
    private long priceBookVersionId;

    @Column(name = "vendor_id")
    private Long vendorId;

    @Column(name = "service_code")
    private String serviceCode;

    @Column(name = "sku")
    private String sku;

    @Column(name = "region")
    private String region;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ChargeKind kind;

    @Column(name = "cloud_account_id")
    private Long cloudAccountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "model")
    private PriceModel model;

    @Enumerated(EnumType.STRING)
    @Column(name = "cost_basis")
    private CostBasis costBasis;

    @Column(name = "percent")
    private BigDecimal percent;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    @Column(name = "tiers")
    private String tiers;

    @Column(name = "unit")
    private String unit;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "name")
    private String name;

    @Version
    @Column(name = "version")
    private long version;

    protected PriceRule() {}

    PriceRule(PriceBookVersion owner, RuleTerms terms) {
        this.publicId = PublicId.random().value();
        this.priceBookVersionId = owner.id();
        write(terms);
    }

    void write(RuleTerms terms) {
        RuleScope scope = terms.scope();
        vendorId = scope.vendorId();
        serviceCode = scope.serviceCode();
        sku = scope.sku();
        region = scope.region();
        kind = scope.kind();
        cloudAccountId = scope.cloudAccountId();
        write(terms.price());
        unit = terms.unit();
        validFrom = terms.validFrom();
        validTo = terms.validTo();
        name = terms.name();
    }

    private void write(Price price) {
        model = price.model();
        costBasis = CostBasis.BILLED;
        percent = null;
        unitPrice = null;
        tiers = null;
        if (price instanceof Price.CostPlus plus) {
            costBasis = plus.basis();
            percent = plus.percent();
        } else if (price instanceof Price.ListDiscount discount) {
            costBasis = CostBasis.LIST;
            percent = discount.percent();
        } else if (price instanceof Price.FixedUnitPrice fixed) {
            unitPrice = fixed.unitPrice();
        } else if (price instanceof Price.FlatPerRow flat) {
            unitPrice = flat.rowPrice();
        } else if (price instanceof TieredPrice tiered) {
            tiers = TierText.of(tiered.steps());
        }
    }

    /** The rule without its identity: what somebody wrote, and what a next version begins with. */
    public RuleTerms terms() {
        return new RuleTerms(scope(), price(), unit, validFrom, validTo, name);
    }

    /** The rule as rating applies it. */
    public TariffRule tariffRule() {
        return terms().tariffRule(id);
    }

    public RuleScope scope() {
        return new RuleScope(cloudAccountId, sku, serviceCode, region, kind, vendorId);
    }

    public Price price() {
        return switch (model) {
            case COST_PLUS -> new Price.CostPlus(costBasis, percent);
            case LIST_DISCOUNT -> new Price.ListDiscount(percent);
            case FIXED_UNIT_PRICE -> new Price.FixedUnitPrice(unitPrice);
            case FLAT_PER_ROW -> new Price.FlatPerRow(unitPrice);
            case GRADUATED -> new TieredPrice.Graduated(new Tiers(TierText.parse(tiers)));
            case VOLUME -> new TieredPrice.Volume(new Tiers(TierText.parse(tiers)));
            case PACKAGE -> packages(TierText.parse(tiers).get(0));
            case PASS_THROUGH -> new Price.PassThrough();
            case ABSORB -> new Price.Absorb();
        };
    }

    private static Price packages(Tier step) {
        return new TieredPrice.Packages(step.above(), step.block(), step.unitPrice());
    }

    /** Database id; never shown outside. */
    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    /** Database id of its version. */
    public long priceBookVersionId() {
        return priceBookVersionId;
    }

    /** Version of the row, on which changes are based. */
    public long version() {
        return version;
    }

    /** Unit that a unit price is for; empty = any. */
    public Optional<String> unit() {
        return Optional.ofNullable(unit);
    }
}
