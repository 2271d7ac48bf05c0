package io.nimbill.usage;

import io.nimbill.work.PublicId;

/**
 * What was taken in and will be imported.
 *
 * @param delivery the delivery, {@code dlv_} outside
 * @param operation the import to follow, {@code opn_} outside
 */
public record ReceivedDelivery(PublicId delivery, PublicId operation) {}
