package io.nimbill.vendor.microsoft;

import io.nimbill.vendor.VendorFailure;
import java.io.IOException;

/** An export cannot be had now; the cause says what Microsoft said. */
final class PartnerCenterSilence extends IOException {

    private static final long serialVersionUID = 1L;

    PartnerCenterSilence(VendorFailure failure) {
        super(failure.getMessage(), failure);
    }
}
