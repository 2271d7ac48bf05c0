package io.nimbill.simulator;

import java.util.Locale;

/**
 * Something a customer runs: it belongs to an account, uses one SKU, and makes a line an hour or a day.
 *
 * @param baseQuantity quantity of a middling step, unscaled at the SKU's scale
 * @param coverage which commitment takes its cost, null for none
 * @param isFree whether a free tier covers it
 */
record Resource(
        int index,
        Account account,
        Sku sku,
        Text id,
        Text name,
        Text zone,
        Text group,
        Tags tags,
        long baseQuantity,
        Commitment coverage,
        boolean isFree) {

    Resource coveredBy(Commitment commitment) {
        return new Resource(index, account, sku, id, name, zone, group, tags, baseQuantity, commitment, isFree);
    }

    /** The vendor's way to name a resource. */
    static String idFor(SimulatedVendor vendor, Account account, Sku sku, String group, String name, long drawn) {
        CloudService service = sku.service();
        return switch (vendor) {
            case AWS ->
                service.stem().equals("instance")
                                && sku.usageType().toString().contains("Usage:")
                                && !sku.usageType().toString().contains("EBS")
                        ? "i-0" + Ids.hex(drawn, 15) + "0"
                        : "arn:aws:" + service.namespace() + ":" + sku.region().code() + ":" + account.id() + ":"
                                + service.stem() + "/" + name;
            case MICROSOFT ->
                "/subscriptions/" + account.id() + "/resourceGroups/" + group + "/providers/" + service.namespace()
                        + "/" + service.stem() + "/" + name;
            case GOOGLE -> "//" + service.namespace() + "/projects/" + account.id() + "/" + service.stem() + "/" + name;
        };
    }

    static String nameFor(CloudService service, Tags tags, long drawn) {
        String stem = service.stem().contains("/")
                ? service.stem().substring(service.stem().lastIndexOf('/') + 1)
                : service.stem();
        return tags.application() + "-" + stem.toLowerCase(Locale.ROOT) + "-" + Ids.hex(drawn, 6);
    }
}
