package io.nimbill.web.lists;

import io.nimbill.vendor.ListPrice;
import io.nimbill.vendor.ListPrices;
import io.nimbill.vendor.PriceWish;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Prices as a vendor publishes them. */
@RequestScoped
class ListPricesCsv implements CsvList {

    @Inject
    private ListPrices prices;

    @Override
    public String name() {
        return "list-prices";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<ListPrice> columns = new CsvColumns<ListPrice>()
                .text("vendors.prices.service", ListPrice::service)
                .text("vendors.prices.sku", ListPrice::sku)
                .text("vendors.prices.region", ListPrice::region)
                .text("vendors.prices.description", ListPrice::description)
                .text("vendors.prices.unit", ListPrice::unit)
                .number("vendors.prices.from", ListPrice::fromQuantity)
                .number("vendors.prices.price", ListPrice::price)
                .text("party.currency", ListPrice::currency)
                .text("vendors.prices.term", ListPrice::term)
                .moment("vendors.prices.since", ListPrice::effectiveAt);
        String id = choice.text("id");
        PublicId account = id == null ? null : PublicId.parse("pac", id).orElse(null);
        if (account == null) {
            throw new NotFound();
        }
        prices.each(
                account,
                new PriceWish(
                        choice.text("service"), choice.text("region"), choice.text("currency"), choice.text("sheet")),
                choice.text("words"),
                sheet.begin(columns));
    }
}
