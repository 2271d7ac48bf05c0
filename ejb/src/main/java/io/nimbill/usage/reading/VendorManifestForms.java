package io.nimbill.usage.reading;

import io.nimbill.usage.DeliveryManifest;
import io.nimbill.usage.ManifestForms;
import io.nimbill.usage.UnreadableManifest;
import jakarta.enterprise.context.ApplicationScoped;

/** Offers the reader of manifests to the server's beans. */
@ApplicationScoped
class VendorManifestForms implements ManifestForms {

    @Override
    public DeliveryManifest read(String key, byte[] content) {
        try {
            return new ManifestReader(key, "").read(content);
        } catch (ManifestRefused refused) {
            throw new UnreadableManifest(
                    refused.getMessage() + "; " + refused.defect().remedy(), refused);
        }
    }
}
