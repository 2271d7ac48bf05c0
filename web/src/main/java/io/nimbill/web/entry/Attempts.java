package io.nimbill.web.entry;

import io.nimbill.analysis.AuditSubject;
import io.nimbill.audit.AuditTrail;
import io.nimbill.work.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts into the trail what was refused at the door or found nowhere, so that somebody who walks through ids leaves steps.
 * Whether the thing exists makes no difference: neither to the answer nor to the row.
 */
@ApplicationScoped
public class Attempts {

    /** Ids of charges are sealed, and longer than all others. */
    private static final Pattern ID = Pattern.compile("\\b(?:[a-z]{3}_([0-9a-f]{32})\\b|chg_([\\w-]{32,200}))");

    @Inject
    private AuditTrail auditTrail;

    /** Something asked for by its id was not found; what the business recorded itself is left as it is. */
    public void notFound(HttpServletRequest request, NotFound refusal) {
        if (!refusal.isRecorded()) {
            found(request)
                    .ifPresent(id -> auditTrail.refused(
                            "reach-unknown",
                            subject(id),
                            id.group(1) == null ? id.group(2) : id.group(1),
                            "not theirs, or never was"));
        }
    }

    /** A program came with what is no valid key or token. */
    void badKey() {
        auditTrail.refused("sign-in", "api-key", null, "unknown, expired or revoked");
    }

    private static String subject(MatchResult id) {
        return id.group(1) == null
                ? "charge"
                : AuditSubject.ofId(id.group()).map(AuditSubject::type).orElse("address");
    }

    /** The id in the address, else the first among the parameters. */
    private static Optional<Matcher> found(HttpServletRequest request) {
        String query = request.getQueryString();
        Matcher id = ID.matcher(Paths.of(request) + " " + (query == null ? "" : query));
        return id.find() ? Optional.of(id) : Optional.empty();
    }
}
