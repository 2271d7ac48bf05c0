package io.nimbill.web.price;

import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceModel;
import io.nimbill.pricing.RuleTerms;
import io.nimbill.pricing.TieredPrice;
import io.nimbill.vendor.ChargeKind;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A price rule while somebody writes it. Days are shown with the last one included, as people say them. */
public class RuleFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long vendorId;
    private String serviceCode;
    private String sku;
    private String region;
    private ChargeKind kind;
    private String accountNumber;
    private PriceModel model = PriceModel.COST_PLUS;
    private CostBasis costBasis = CostBasis.EFFECTIVE;
    private BigDecimal percent;
    private BigDecimal unitPrice;
    private List<TierFields> tiers = new ArrayList<>(List.of(new TierFields(), new TierFields()));
    private BigDecimal freeQuantity;
    private BigDecimal packageSize;
    private String unit;
    private LocalDate validFrom;
    private LocalDate lastDay;
    private String name;

    static RuleFields of(RuleTerms terms, String accountNumber) {
        RuleFields fields = new RuleFields();
        fields.vendorId = terms.scope().vendorId();
        fields.serviceCode = terms.scope().serviceCode();
        fields.sku = terms.scope().sku();
        fields.region = terms.scope().region();
        fields.kind = terms.scope().kind();
        fields.accountNumber = accountNumber;
        fields.model = terms.price().model();
        fields.read(terms.price());
        fields.unit = terms.unit();
        fields.validFrom = terms.validFrom();
        fields.lastDay = terms.validTo() == null ? null : terms.validTo().minusDays(1);
        fields.name = terms.name();
        return fields;
    }

    private void read(Price price) {
        if (price instanceof Price.CostPlus plus) {
            costBasis = plus.basis();
            percent = plus.percent();
        } else if (price instanceof Price.ListDiscount discount) {
            percent = discount.percent();
        } else if (price instanceof Price.FixedUnitPrice fixed) {
            unitPrice = fixed.unitPrice();
        } else if (price instanceof Price.FlatPerRow flat) {
            unitPrice = flat.rowPrice();
        } else if (price instanceof TieredPrice.Packages packages) {
            freeQuantity = packages.free();
            packageSize = packages.size();
            unitPrice = packages.packagePrice();
        } else if (price instanceof TieredPrice tiered) {
            tiers = new ArrayList<>(tiered.steps().stream().map(TierFields::of).toList());
        }
    }

    /** Whether the model has steps that are written one by one. */
    public boolean isStepped() {
        return model == PriceModel.GRADUATED || model == PriceModel.VOLUME;
    }

    /** Whether the model prices quantities, so that a unit can be named. */
    public boolean isOfQuantity() {
        return isStepped() || model == PriceModel.FIXED_UNIT_PRICE || model == PriceModel.PACKAGE;
    }

    /** Whether the model takes a percentage of a cost. */
    public boolean isOfCost() {
        return model == PriceModel.COST_PLUS || model == PriceModel.LIST_DISCOUNT;
    }

    /** Whether the model has one price: of a unit, a row or a package. */
    public boolean isOfOnePrice() {
        return model == PriceModel.FIXED_UNIT_PRICE || model == PriceModel.FLAT_PER_ROW || model == PriceModel.PACKAGE;
    }

    public List<TierFields> getTiers() {
        return tiers;
    }

    public BigDecimal getFreeQuantity() {
        return freeQuantity;
    }

    public void setFreeQuantity(BigDecimal freeQuantity) {
        this.freeQuantity = freeQuantity;
    }

    public BigDecimal getPackageSize() {
        return packageSize;
    }

    public void setPackageSize(BigDecimal packageSize) {
        this.packageSize = packageSize;
    }

    public Long getVendorId() {
        return vendorId;
    }

    public void setVendorId(Long vendorId) {
        this.vendorId = vendorId;
    }

    public String getServiceCode() {
        return serviceCode;
    }

    public void setServiceCode(String serviceCode) {
        this.serviceCode = serviceCode;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public ChargeKind getKind() {
        return kind;
    }

    public void setKind(ChargeKind kind) {
        this.kind = kind;
    }

    public String getAccountNumber() {
        return accountNumber;
    }

    public void setAccountNumber(String accountNumber) {
        this.accountNumber = accountNumber;
    }

    public PriceModel getModel() {
        return model;
    }

    public void setModel(PriceModel model) {
        this.model = model;
    }

    public CostBasis getCostBasis() {
        return costBasis;
    }

    public void setCostBasis(CostBasis costBasis) {
        this.costBasis = costBasis;
    }

    public BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(BigDecimal percent) {
        this.percent = percent;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(BigDecimal unitPrice) {
        this.unitPrice = unitPrice;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
