package io.nimbill.web.price;

import io.nimbill.pricing.Discount;
import io.nimbill.pricing.DiscountWriting;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.pricing.PriceDiscount;
import io.nimbill.vendor.PartnerAccounts;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Writes a discount of a draft: new, or one that is there. Days are shown with the last one included. */
@Named
@ViewScoped
public class DiscountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    @Param(name = "book")
    private String book;

    @Inject
    @Param(name = "version")
    private String version;

    @Inject
    private PriceBookDirectory directory;

    @Inject
    private DiscountWriting writing;

    @Inject
    private PartnerAccounts vendors;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private String bookName;
    private long readVersion;
    private String name;
    private Long vendorId;
    private String services;
    private Integer needed = 1;
    private BigDecimal percent;
    private LocalDate validFrom;
    private LocalDate lastDay;

    @PostConstruct
    void open() {
        bookName = directory.bookOf(versionId()).name();
        if (id != null) {
            read(directory.discounts(versionId()).stream()
                    .filter(one -> one.publicId().equals(discountId()))
                    .findFirst()
                    .orElseThrow(NotFound::new));
        }
    }

    private void read(PriceDiscount known) {
        Discount discount = known.discount();
        readVersion = known.version();
        name = discount.name();
        vendorId = discount.vendorId();
        services = String.join("\n", discount.services());
        needed = discount.needed();
        percent = discount.percent();
        validFrom = discount.validFrom();
        lastDay = discount.validTo() == null ? null : discount.validTo().minusDays(1);
    }

    /** Keeps the discount and goes back to the book. */
    public void save() {
        if (id == null) {
            writing.add(versionId(), written());
        } else {
            writing.change(discountId(), written(), readVersion);
        }
        Messages.addFlashGlobalInfo("{0}", words.text("discount.saved"));
        Faces.redirect(getBack());
    }

    private Discount written() {
        if (percent == null) {
            throw new Refusal("required", "percent", "This field is required.");
        }
        return new Discount(
                name,
                vendorId,
                services == null
                        ? List.of()
                        : services.lines().filter(line -> !line.isBlank()).toList(),
                needed == null ? 1 : needed,
                percent,
                validFrom,
                lastDay == null ? null : lastDay.plusDays(1));
    }

    private PublicId versionId() {
        return PublicId.parse("pbv", version).orElseThrow(NotFound::new);
    }

    private PublicId discountId() {
        return PublicId.parse("pdc", id).orElseThrow(NotFound::new);
    }

    /** The book's page with this version. */
    public String getBack() {
        return viewer.page("book") + "?id=" + book + "&version=" + version;
    }

    public boolean isNew() {
        return id == null;
    }

    public String getBookName() {
        return bookName;
    }

    public List<SelectItem> getVendors() {
        return vendors.vendors().stream()
                .map(vendor -> new SelectItem(vendor.id(), vendor.name()))
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getVendorId() {
        return vendorId;
    }

    public void setVendorId(Long vendorId) {
        this.vendorId = vendorId;
    }

    /** One service in each line. */
    public String getServices() {
        return services;
    }

    public void setServices(String services) {
        this.services = services;
    }

    public Integer getNeeded() {
        return needed;
    }

    public void setNeeded(Integer needed) {
        this.needed = needed;
    }

    public BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(BigDecimal percent) {
        this.percent = percent;
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
}
