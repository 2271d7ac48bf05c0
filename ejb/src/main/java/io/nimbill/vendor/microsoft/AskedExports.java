package io.nimbill.vendor.microsoft;

import io.nimbill.vendor.VendorFailure;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for exports that were asked for; one that takes too long is found again at the next look. */
final class AskedExports {

    private final Asked asked;
    private final String tenant;
    private final Duration patience;
    private final Clock clock;

    AskedExports(Asked asked, String tenant, Duration patience, Clock clock) {
        this.asked = asked;
        this.tenant = tenant;
        this.patience = patience;
        this.clock = clock;
    }

    /** What an export came to, and when; without what opens its files. */
    record Answer(Instant at, Optional<JsonObject> manifest) {}

    /**
     * What this server asked for, by tenant and question.
     *
     * @param apart how long an answer is good: asking makes Microsoft prepare everything anew
     * @param running operations that still go on: the next look goes on with them
     * @param answers the newest ones
     */
    record Asked(Duration apart, Map<String, String> running, Map<String, Answer> answers) {}

    /**
     * The manifest the export comes to.
     *
     * @param question what is asked, the same for the same
     * @param ask asks anew, when no such export is running
     * @return empty when there is no data
     * @throws VendorFailure THROTTLED with the time to come again when it is not done in time
     */
    Optional<JsonObject> manifest(String question, GraphReports reports, Supplier<GraphReports.Progress> ask) {
        String key = tenant + " " + question;
        Answer before = asked.answers().get(key);
        if (before != null && before.at().plus(asked.apart()).isAfter(clock.instant())) {
            return before.manifest();
        }
        Instant end = clock.instant().plus(patience);
        String known = asked.running().get(key);
        GraphReports.Progress progress = known == null ? ask.get() : again(key, reports, known);
        while (progress.operation() != null) {
            asked.running().put(key, progress.operation());
            if (clock.instant().plus(progress.askAgainAfter()).isAfter(end)) {
                throw new VendorFailure(
                        VendorFailure.Kind.THROTTLED,
                        "Microsoft still prepares the export " + question + ".",
                        progress.askAgainAfter(),
                        null);
            }
            pause(progress.askAgainAfter());
            progress = again(key, reports, progress.operation());
        }
        asked.running().remove(key);
        Optional<JsonObject> manifest = Optional.ofNullable(progress.manifest());
        asked.answers().put(key, new Answer(clock.instant(), manifest.map(AskedExports::unsigned)));
        return manifest;
    }

    /** An operation that failed is not asked for a second time. */
    private GraphReports.Progress again(String key, GraphReports reports, String operation) {
        try {
            return reports.follow(operation);
        } catch (VendorFailure failure) {
            if (failure.kind() == VendorFailure.Kind.REFUSED) {
                asked.running().remove(key);
            }
            throw failure;
        }
    }

    private static JsonObject unsigned(JsonObject manifest) {
        return Json.createObjectBuilder(manifest).remove("sasToken").build();
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VendorFailure(VendorFailure.Kind.UNREACHABLE, "Interrupted while an export was prepared", e);
        }
    }
}
