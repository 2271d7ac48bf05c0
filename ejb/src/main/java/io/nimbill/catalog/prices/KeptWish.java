package io.nimbill.catalog.prices;

import io.nimbill.vendor.PriceWish;
import io.nimbill.work.Refusal;

/** A question to a vendor as it is kept: empty where nothing is said. */
record KeptWish(String service, String region, String currency, String sheet) {

    static KeptWish of(PriceSource source, PriceWish wish) {
        PriceWish asked = source == PriceSource.USAGE ? new PriceWish(null, null, null, null) : wish.checked();
        if (source == PriceSource.SHEET) {
            require("sheet", asked.sheet());
            require("region", asked.region());
        } else if (asked.sheet() != null) {
            throw new Refusal("sheet-not-public", "sheet", "A sheet is the partner's own, no public list.");
        }
        return new KeptWish(said(asked.service()), said(asked.region()), said(asked.currency()), said(asked.sheet()));
    }

    /** AWS's list has no end: a service and a region, or all of them by name, have to be said. */
    KeptWish requirePlace() {
        require("service", service);
        require("region", region);
        return this;
    }

    private static void require(String field, String text) {
        if (text == null || text.isEmpty()) {
            throw new Refusal("required", field, "This field is required.");
        }
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
