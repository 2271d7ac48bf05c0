package io.nimbill.simulator;

/**
 * One thing a service sells in one region.
 *
 * @param usageType AWS usage type, Azure meter name, Google SKU description
 * @param operation AWS operation, Azure product name, Google meter
 * @param family AWS product family, Azure meter subcategory
 * @param price list price per unit, exact
 * @param from smallest quantity of a step, unscaled at {@code quantityScale}
 * @param to largest quantity of a step, unscaled at {@code quantityScale}
 */
record Sku(
        CloudService service,
        Region region,
        Text id,
        Text priceId,
        Text usageType,
        Text operation,
        Text family,
        Text unit,
        Text instanceType,
        Text description,
        Decimal price,
        long from,
        long to,
        int quantityScale,
        Text productJson,
        Text detailsJson,
        Text productId) {

    /** Whether reservations and savings plans cover it: whole machines that are counted by the hour. */
    boolean isCoverable() {
        return from == to
                && !instanceType.toString().isEmpty()
                && !usageType.toString().startsWith("Spot");
    }

    /** Whether its quantity is the same in every step, like an instance that simply runs. */
    boolean isSteady() {
        return from == to;
    }
}
