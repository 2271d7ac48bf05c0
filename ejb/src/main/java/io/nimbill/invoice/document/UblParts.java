package io.nimbill.invoice.document;

import io.nimbill.money.Money;
import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.AccountingCostType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DescriptionType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;

/** What an invoice and a credit note have in common in UBL 2.1: sums, tax, lines' items, periods and references. */
final class UblParts {

    private final InvoiceDocument document;

    UblParts(InvoiceDocument document) {
        this.document = document;
    }

    /** BG-22. */
    MonetaryTotalType totals() {
        MonetaryTotalType totals = new MonetaryTotalType();
        totals.setLineExtensionAmount(shown(document.net())).setCurrencyID(currency());
        totals.setTaxExclusiveAmount(shown(document.net())).setCurrencyID(currency());
        totals.setTaxInclusiveAmount(shown(document.total())).setCurrencyID(currency());
        totals.setPayableAmount(shown(document.total())).setCurrencyID(currency());
        return totals;
    }

    /** BG-23. */
    TaxTotalType taxTotal() {
        TaxTotalType total = new TaxTotalType();
        total.setTaxAmount(shown(document.tax())).setCurrencyID(currency());
        for (TaxSubtotal subtotal : document.taxSubtotals()) {
            TaxSubtotalType part = new TaxSubtotalType();
            part.setTaxableAmount(shown(subtotal.taxable())).setCurrencyID(currency());
            part.setTaxAmount(shown(subtotal.tax())).setCurrencyID(currency());
            TaxCategoryType category = category(subtotal.treatment());
            if (subtotal.treatment().exemptionCode() != null) {
                category.setTaxExemptionReasonCode(subtotal.treatment().exemptionCode());
            }
            if (subtotal.treatment().exemptionReason() != null) {
                category.addTaxExemptionReason(
                        new TaxExemptionReasonType(subtotal.treatment().exemptionReason()));
            }
            part.setTaxCategory(category);
            total.addTaxSubtotal(part);
        }
        return total;
    }

    /** BG-31 and BG-30. */
    ItemType item(DocumentLine line) {
        ItemType item = new ItemType();
        item.addDescription(new DescriptionType(line.vendor() + " · " + line.account()));
        item.setName(line.description());
        item.addClassifiedTaxCategory(category(line.tax()));
        return item;
    }

    /** BT-133: the code of the buyer's cost centre; null for none. */
    static AccountingCostType accountingCost(DocumentLine line) {
        return line.costCentre() == null
                ? null
                : new AccountingCostType(line.costCentre().code());
    }

    /** BT-19: where the whole document is for one cost centre; else null. */
    AccountingCostType accountingCost() {
        List<CostCentreSum> sums = document.costCentres();
        return sums.size() == 1
                ? new AccountingCostType(sums.get(0).costCentre().code())
                : null;
    }

    /** BG-29: the price of one, or of all where that of one would have to be rounded; never below zero. */
    PriceType price(DocumentLine line) {
        PriceType price = new PriceType();
        price.setPriceAmount(line.unitPrice()).setCurrencyID(currency());
        if (line.baseQuantity().compareTo(BigDecimal.ONE) != 0) {
            price.setBaseQuantity(line.baseQuantity()).setUnitCode(line.unitCode());
        }
        return price;
    }

    /** The quantity as this document shows it: below zero for what goes the other way. */
    BigDecimal quantity(DocumentLine line) {
        return line.quantity().multiply(BigDecimal.valueOf(document.type().sign()));
    }

    BigDecimal shown(Money signed) {
        return document.shown(signed).amount();
    }

    String currency() {
        return document.currency().getCurrencyCode();
    }

    /** BG-3. */
    List<BillingReferenceType> references() {
        return document.preceding().stream().map(UblParts::reference).toList();
    }

    /** BG-14, BG-26; UBL shows the last day, not the day after it. */
    static PeriodType period(BillingPeriod period) {
        PeriodType days = new PeriodType();
        days.setStartDate(period.start());
        days.setEndDate(period.end().minusDays(1));
        return days;
    }

    static TaxSchemeType vat() {
        TaxSchemeType scheme = new TaxSchemeType();
        scheme.setID("VAT");
        return scheme;
    }

    private static BillingReferenceType reference(PrecedingInvoice preceding) {
        DocumentReferenceType document = new DocumentReferenceType();
        document.setID(preceding.number());
        document.setIssueDate(preceding.issueDate());
        BillingReferenceType reference = new BillingReferenceType();
        reference.setInvoiceDocumentReference(document);
        return reference;
    }

    private static TaxCategoryType category(TaxTreatment treatment) {
        TaxCategoryType category = new TaxCategoryType();
        category.setID(treatment.category());
        if (treatment.isInScope()) {
            BigDecimal percent = treatment.percent().stripTrailingZeros();
            category.setPercent(percent.setScale(Math.max(0, percent.scale())));
        }
        category.setTaxScheme(vat());
        return category;
    }
}
