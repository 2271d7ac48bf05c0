package io.nimbill.vendor.microsoft;

import io.nimbill.vendor.ObjectStore;
import io.nimbill.vendor.ObjectStoreConnector;
import io.nimbill.vendor.StorePlace;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens the billed and unbilled lines of Partner Center like a store: {@code unbilled-usage} (with {@code /EUR} for a
 * currency), {@code billed-usage}, {@code billed-reconciliation}.
 */
@ApplicationScoped
class PartnerCenterConnector implements ObjectStoreConnector {

    private static final Set<String> FEEDS = Set.of("unbilled-usage", "billed-usage", "billed-reconciliation");
    private static final int SECONDS_TO_WAIT = 240;
    private static final int MINUTES_APART = 360;

    private final Map<String, String> running = new ConcurrentHashMap<>();
    private final Map<String, AskedExports.Answer> answers = new ConcurrentHashMap<>();

    private Settings settings;
    private Clock clock;

    /** For the container. */
    protected PartnerCenterConnector() {}

    @Inject
    PartnerCenterConnector(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "PARTNER_CENTER";
    }

    @Override
    public ObjectStore open(StorePlace place) {
        String[] location = String.valueOf(place.location()).split("/", 2);
        if (!FEEDS.contains(location[0]) || location.length == 2 && !location[1].matches("[A-Z]{3}")) {
            throw new Refusal(
                    "location-malformed",
                    "location",
                    "Write unbilled-usage, unbilled-usage/EUR, billed-usage or billed-reconciliation.");
        }
        if (!place.credential().containsKey("tenantId")) {
            throw new Refusal("credential-missing", "credential", "No application is kept for this account yet.");
        }
        Duration patience = Duration.ofSeconds(settings.number("nimbill.vendor.export.wait.seconds", SECONDS_TO_WAIT));
        Duration apart = Duration.ofMinutes(settings.number("nimbill.vendor.export.minutes", MINUTES_APART));
        MicrosoftHosts hosts = new MicrosoftHosts(settings);
        return new PartnerCenterStore(
                new PartnerCenterServices(
                        hosts,
                        MicrosoftIdentity.of(place.credential(), hosts),
                        Optional.ofNullable(place.beside())
                                .map(user -> new PartnerUser(hosts, user.credential(), user.keeper(), clock)),
                        settings),
                new AskedExports(
                        new AskedExports.Asked(apart, running, answers),
                        place.credential().get("tenantId"),
                        patience,
                        clock),
                location[0],
                location.length == 2 ? location[1] : null);
    }
}
