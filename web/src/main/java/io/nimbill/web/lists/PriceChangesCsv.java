package io.nimbill.web.lists;

import io.nimbill.catalog.prices.VendorPrice;
import io.nimbill.catalog.prices.VendorPrices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Which prices of vendors changed. */
@RequestScoped
class PriceChangesCsv implements CsvList {

    @Inject
    private VendorPrices prices;

    @Override
    public String name() {
        return "vendor-price-changes";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        prices.eachChange(
                VendorPricesCsv.wanted(choice),
                choice.sorting(),
                sheet.begin(VendorPricesCsv.columns()
                        .number("vendors.changes.before", VendorPrice::before)
                        .number("vendors.changes.percent", VendorPrice::percent)));
    }
}
