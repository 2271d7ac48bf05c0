package io.nimbill.vendor;

import io.nimbill.work.PublicId;
import java.time.Instant;

/**
 * A cloud account as lists show it.
 *
 * @param id database id: the order of lists; never shown
 * @param vendorCode {@code aws}, {@code microsoft}, {@code focus}
 * @param tenantExternalId null where there is none
 * @param name null where the vendor gives none
 * @param clientId who has it today; null when nobody does
 * @param clientName null when nobody has it
 * @param partnerAccountId null below the operator
 */
public record CloudAccountRow(
        long id,
        PublicId publicId,
        String vendorCode,
        AccountKind kind,
        String externalId,
        String tenantExternalId,
        String name,
        PublicId partnerAccountId,
        PublicId clientId,
        String clientName,
        Instant firstSeenAt,
        long version) {}
