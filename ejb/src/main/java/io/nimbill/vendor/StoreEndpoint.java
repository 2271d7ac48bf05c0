package io.nimbill.vendor;

import io.nimbill.work.OuterHost;
import io.nimbill.work.Profile;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Address of an object store that is not the vendor's own, as people enter it: encrypted, so that the host proves who it
 * is, and outside this server's network. Only stand-ins in tests are asked without encryption.
 */
public final class StoreEndpoint {

    private static final String CONNECTION_STRING = "connectionString";
    private static final String ENDPOINT = "endpoint";

    private StoreEndpoint() {}

    /**
     * The address of the place, if it names one.
     *
     * @throws Refusal {@code endpoint-not-allowed} for anything but {@code https://host} outside the test profile; {@code
     *     inner-host}
     */
    public static Optional<URI> of(StorePlace place, Settings settings) {
        return of(place.endpoint(), ENDPOINT, settings);
    }

    /** As {@link #of(StorePlace, Settings)}, of a text in that field; empty for a blank one. */
    static Optional<URI> of(String text, String field, Settings settings) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        URI address;
        try {
            address = URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw notAllowed(field);
        }
        boolean encrypted = "https".equals(address.getScheme()) || settings.profile() == Profile.TEST;
        if (!encrypted || address.getHost() == null || address.getUserInfo() != null) {
            throw notAllowed(field);
        }
        OuterHost.require(address.getHost(), field, settings);
        return Optional.of(address);
    }

    /** Makes sure that nothing in the words of a credential leads elsewhere. */
    static void check(Map<String, String> words, Settings settings) {
        of(words.get(ENDPOINT), ENDPOINT, settings);
        if (words.containsKey(CONNECTION_STRING)) {
            checkConnectionString(words.get(CONNECTION_STRING), settings);
        }
    }

    /**
     * Makes sure that a connection string of an Azure storage account leads to allowed addresses only.
     *
     * @throws Refusal as {@link #of(StorePlace, Settings)}, with the field {@code connectionString}
     */
    public static void checkConnectionString(String text, Settings settings) {
        String account = "";
        String suffix = "";
        for (String part : text.split(";")) {
            String name = part.replaceFirst("=.*", "").strip().toLowerCase(Locale.ROOT);
            String value =
                    part.contains("=") ? part.substring(part.indexOf('=') + 1).strip() : "";
            switch (name) {
                case "accountname" -> account = value;
                case "endpointsuffix" -> suffix = value;
                case "defaultendpointsprotocol" -> {
                    if (!value.equals("https") && settings.profile() != Profile.TEST) {
                        throw notAllowed(CONNECTION_STRING);
                    }
                }
                case "usedevelopmentstorage", "developmentstorageproxyuri" -> throw notAllowed(CONNECTION_STRING);
                default -> {
                    if (name.endsWith(ENDPOINT)) {
                        of(value, CONNECTION_STRING, settings);
                    }
                }
            }
        }
        if (!suffix.isEmpty()) {
            of("https://" + account + ".blob." + suffix, CONNECTION_STRING, settings);
        }
    }

    private static Refusal notAllowed(String field) {
        return new Refusal("endpoint-not-allowed", field, "Give an address that begins with https://.");
    }
}
