package io.nimbill.web.lists;

import io.nimbill.catalog.prices.VendorPrice;
import io.nimbill.catalog.prices.VendorPrices;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What vendors ask, as kept lists said it last. */
@RequestScoped
class VendorPricesCsv implements CsvList {

    @Inject
    private VendorPrices prices;

    @Override
    public String name() {
        return "vendor-prices";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        prices.each(wanted(choice), choice.sorting(), sheet.begin(columns()));
    }

    static VendorPrices.Wanted wanted(Choice choice) {
        String list = choice.text("id");
        PublicId id = list == null ? null : PublicId.parse("vpl", list).orElseThrow(NotFound::new);
        return new VendorPrices.Wanted(id, choice.text("words"));
    }

    static CsvColumns<VendorPrice> columns() {
        return new CsvColumns<VendorPrice>()
                .text("vendors.account", VendorPrice::accountName)
                .text("vendors.prices.service", VendorPrice::service)
                .text("vendors.prices.sku", VendorPrice::sku)
                .text("vendors.prices.meter", VendorPrice::meter)
                .text("vendors.prices.region", VendorPrice::region)
                .text("vendors.prices.description", VendorPrice::description)
                .text("vendors.prices.term", VendorPrice::term)
                .text("vendors.prices.unit", VendorPrice::unit)
                .number("vendors.prices.from", VendorPrice::fromQuantity)
                .number("vendors.prices.price", VendorPrice::price)
                .text("party.currency", VendorPrice::currency)
                .day("vendors.prices.since", VendorPrice::validFrom)
                .moment("vendors.prices.known", VendorPrice::knownSince);
    }
}
