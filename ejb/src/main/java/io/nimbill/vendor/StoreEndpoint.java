package io.nimbill.vendor;

import io.nimbill.work.Profile;
import io.nimbill.work.Refusal;
import java.net.URI;
import java.util.Optional;

/** Address of an object store that is not the vendor's own: encrypted, except for stand-ins in tests. */
public final class StoreEndpoint {

    private StoreEndpoint() {}

    /**
     * The address of the place, if it names one.
     *
     * @throws Refusal {@code endpoint-not-allowed} for anything but {@code https://host} outside the test profile
     */
    public static Optional<URI> of(StorePlace place, Profile profile) {
        if (place.endpoint() == null || place.endpoint().isBlank()) {
            return Optional.empty();
        }
        URI address = URI.create(place.endpoint().strip());
        boolean encrypted = "https".equals(address.getScheme()) && address.getUserInfo() == null;
        if (!encrypted && profile != Profile.TEST) {
            throw new Refusal("endpoint-not-allowed", "endpoint", "Give an address that begins with https://.");
        }
        return Optional.of(address);
    }
}
