package io.nimbill.web.portal;

import java.util.Map;

/** How states look: one tone and one icon per word, the same on every page. */
final class StateLooks {

    private record Look(String tone, String icon) {}

    private static final Look GOOD = new Look("good", "pi-check");
    private static final Look BUSY = new Look("busy", "pi-sync");
    private static final Look WAITING = new Look("busy", "pi-clock");
    private static final Look WARNING = new Look("warn", "pi-exclamation-triangle");
    private static final Look BAD = new Look("bad", "pi-times");
    private static final Look PAST = new Look("", "pi-history");
    private static final Look PLAIN = new Look("", "pi-circle");

    private static final Map<String, Look> LOOKS = Map.ofEntries(
            Map.entry("OK", GOOD),
            Map.entry("SUCCEEDED", GOOD),
            Map.entry("REGISTER", GOOD),
            Map.entry("REGISTER_AND_ASSIGN", GOOD),
            Map.entry("ASSIGN", GOOD),
            Map.entry("MISSING", BAD),
            Map.entry("UNKNOWN", WARNING),
            Map.entry("WAITING", WAITING),
            Map.entry("FAILING", BAD),
            Map.entry("CURRENT", GOOD),
            Map.entry("COMPLETED", GOOD),
            Map.entry("FINAL", GOOD),
            Map.entry("CLOSED", GOOD),
            Map.entry("PAID", GOOD),
            Map.entry("APPROVED", GOOD),
            Map.entry("PENDING", WAITING),
            Map.entry("REJECTED", BAD),
            Map.entry("WITHDRAWN", PAST),
            Map.entry("OUTDATED", WARNING),
            Map.entry("ACTIVE", GOOD),
            Map.entry("MAILING", WAITING),
            Map.entry("INVITED", WAITING),
            Map.entry("EXPIRED", WARNING),
            Map.entry("DEACTIVATED", PAST),
            Map.entry("EQUAL", GOOD),
            Map.entry("DETAIL_MISSING", WARNING),
            Map.entry("DIFFERENT", BAD),
            Map.entry("RECEIVED", WAITING),
            Map.entry("REQUESTED", WAITING),
            Map.entry("OPEN", WAITING),
            Map.entry("READING", BUSY),
            Map.entry("LOADED", BUSY),
            Map.entry("RUNNING", BUSY),
            Map.entry("HELD", WARNING),
            Map.entry("PARKED", WARNING),
            Map.entry("UNASSIGNED", WARNING),
            Map.entry("STOPPED", WARNING),
            Map.entry("REFUSED", BAD),
            Map.entry("FAILED", BAD),
            Map.entry("SUSPENDED", WARNING),
            Map.entry("CANCELLED", PAST),
            Map.entry("SUPERSEDED", PAST),
            Map.entry("STALE", PAST),
            Map.entry("DUPLICATE", PAST));

    private StateLooks() {}

    static String tone(String state) {
        return LOOKS.getOrDefault(state, PLAIN).tone();
    }

    static String icon(String state) {
        return LOOKS.getOrDefault(state, PLAIN).icon();
    }
}
