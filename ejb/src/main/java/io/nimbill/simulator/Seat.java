package io.nimbill.simulator;

import java.util.List;

/** A seat product of the new commerce price list, with its monthly price for one seat. */
record Seat(CloudService product, Text productId, Text skuId, Text skuName, Decimal price) {

    static final List<Seat> PRODUCTS = List.of(
            of(0, "Microsoft 365 Business Basic", "CFQ7TTC0LH18", "0001", "4.80"),
            of(1, "Microsoft 365 Business Standard", "CFQ7TTC0LDPB", "0001", "10.00"),
            of(2, "Microsoft 365 Business Premium", "CFQ7TTC0LCHC", "0002", "17.60"),
            of(3, "Microsoft 365 E3", "CFQ7TTC0LFLX", "0001", "31.20"),
            of(4, "Microsoft 365 E5", "CFQ7TTC0LFLZ", "0002", "45.60"),
            of(5, "Exchange Online (Plan 1)", "CFQ7TTC0LH16", "0001", "3.20"),
            of(6, "Power BI Pro", "CFQ7TTC0HL8W", "0001", "8.00"),
            of(7, "Microsoft Teams Phone Standard", "CFQ7TTC0LH0T", "0001", "6.40"),
            of(8, "Visio Plan 2", "CFQ7TTC0HD32", "0002", "12.00"));

    /** The line that sums up what the daily-rated file has in detail. */
    static final CloudService AZURE = service(PRODUCTS.size(), PartnerCenter.AZURE_PLAN.toString());

    private static Seat of(int index, String name, String productId, String skuId, String price) {
        return new Seat(service(index, name), Text.of(productId), Text.of(skuId), Text.of(name), Decimal.parse(price));
    }

    private static CloudService service(int index, String name) {
        return new CloudService(
                index,
                Text.of(name),
                Text.of(name),
                Text.of("Business Applications"),
                Text.of("Productivity and Collaboration"),
                "microsoft365",
                "seat",
                Text.EMPTY,
                Text.EMPTY);
    }
}
