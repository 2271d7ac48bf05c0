package io.nimbill.web.api;

import io.nimbill.analysis.AuditFilter;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What of the trail a query asks for. */
public class AuditChoice {

    @QueryParam("who")
    @Parameter(description = "Part of a name, an e-mail address, or an id")
    String who;

    @QueryParam("subjectType")
    @Parameter(description = "What it was done to, such as price-book")
    String subjectType;

    @QueryParam("subjectId")
    @Parameter(description = "Id of what it was done to")
    String subjectId;

    @QueryParam("node")
    @Parameter(description = "The party for which they acted: its id, or part of its name")
    String node;

    @QueryParam("from")
    @Parameter(description = "First UTC day")
    String from;

    @QueryParam("to")
    @Parameter(description = "UTC day after the last")
    String to;

    @QueryParam("outcome")
    @Parameter(description = "DONE or REFUSED")
    String outcome;

    @QueryParam("q")
    @Parameter(description = "Part of the act, of what changed, or the address")
    String words;

    @QueryParam("requestId")
    String requestId;

    AuditFilter filter() {
        LocalDate end = day("to", to);
        if (outcome != null && !outcome.equals("DONE") && !outcome.equals("REFUSED")) {
            throw ApiProblem.ofParameter("outcome", "malformed", "DONE or REFUSED.");
        }
        return new AuditFilter(
                who,
                subjectType,
                subjectId,
                node,
                day("from", from),
                end == null ? null : end.minusDays(1),
                outcome,
                words,
                requestId);
    }

    private static LocalDate day(String name, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ApiProblem.ofParameter(name, "malformed", "Has to be a day such as 2026-11-30.");
        }
    }
}
