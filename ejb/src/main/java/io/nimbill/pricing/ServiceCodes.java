package io.nimbill.pricing;

import java.util.Optional;

/** Knows the vendors' services that were seen in usage; a later package keeps them. */
public interface ServiceCodes {

    /**
     * The code of a service given by its code or its name.
     *
     * @param vendorId database id of the vendor; null = any
     * @return empty when it was never seen, or when several services have that name
     */
    Optional<String> codeOf(Long vendorId, String codeOrName);
}
