package io.nimbill.web.setup;

import io.nimbill.invoice.TaxKeeping;
import io.nimbill.party.PartyDirectory;
import io.nimbill.pricing.PriceBook;
import io.nimbill.setup.SellingConfiguration;
import io.nimbill.setup.SellingTerms;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Words;
import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the operator usually asks on top of the vendors' cost, and the rate of tax of its country. */
@Named
@ViewScoped
public class SellingForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal PROPOSED = BigDecimal.valueOf(15);

    @Inject
    private SellingConfiguration selling;

    @Inject
    private TaxKeeping taxes;

    @Inject
    private PartyDirectory directory;

    @Inject
    private Months months;

    @Inject
    private Words words;

    private String name;
    private BigDecimal general = PROPOSED;
    private BigDecimal amazon;
    private BigDecimal microsoft;
    private LocalDate from;
    private BigDecimal taxPercent;
    private LocalDate taxFrom;

    @PostConstruct
    void open() {
        from = months.today().withDayOfMonth(1);
        taxFrom = from;
        name = words.text("selling.book.name");
        selling.terms().ifPresent(terms -> {
            general = terms.general();
            amazon = terms.amazon();
            microsoft = terms.microsoft();
        });
        taxPercent = getTaxNow();
    }

    /** Writes the price book: the first, or a new version of the one that prices all buyers. */
    public void save() {
        PriceBook book = selling.write(name, new SellingTerms(general, amazon, microsoft), from);
        say("selling.saved", book.name());
    }

    /** Another standard rate of the operator's country from a day on. */
    public void saveTax() {
        taxes.changeStandard(getCountry(), taxPercent, taxFrom);
        say("selling.tax.saved");
    }

    /** The book that prices all buyers; null before the first. */
    public PriceBook getBook() {
        return selling.book().orElse(null);
    }

    /** The standard rate of the operator's country today; null where none is known. */
    public BigDecimal getTaxNow() {
        return taxes.standard(getCountry(), months.today()).orElse(null);
    }

    public String getCountry() {
        return directory.own().profile().country();
    }

    private void say(String key, Object... arguments) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words.text(key, arguments)));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getGeneral() {
        return general;
    }

    public void setGeneral(BigDecimal general) {
        this.general = general;
    }

    public BigDecimal getAmazon() {
        return amazon;
    }

    public void setAmazon(BigDecimal amazon) {
        this.amazon = amazon;
    }

    public BigDecimal getMicrosoft() {
        return microsoft;
    }

    public void setMicrosoft(BigDecimal microsoft) {
        this.microsoft = microsoft;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public BigDecimal getTaxPercent() {
        return taxPercent;
    }

    public void setTaxPercent(BigDecimal taxPercent) {
        this.taxPercent = taxPercent;
    }

    public LocalDate getTaxFrom() {
        return taxFrom;
    }

    public void setTaxFrom(LocalDate taxFrom) {
        this.taxFrom = taxFrom;
    }
}
