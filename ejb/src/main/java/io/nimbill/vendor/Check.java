package io.nimbill.vendor;

import java.time.Instant;
import java.util.List;

/**
 * What a test of a partner account found.
 *
 * @param at when it was made
 * @param by name of who asked for it
 * @param findings in the order in which they were tried
 */
public record Check(Instant at, String by, List<Finding> findings) {

    public Check {
        findings = List.copyOf(findings);
    }

    /** How many are missing or could not be found out; what nobody can try is neither. */
    public long missing() {
        return findings.stream()
                .filter(each -> !each.isOk() && each.state() != Finding.State.NOT_TRIED)
                .count();
    }
}
