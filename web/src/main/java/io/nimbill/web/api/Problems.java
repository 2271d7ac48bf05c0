package io.nimbill.web.api;

import io.nimbill.approval.ApprovalNeeded;
import io.nimbill.party.NotPermitted;
import io.nimbill.party.NotSignedIn;
import io.nimbill.web.entry.Attempts;
import io.nimbill.web.entry.Problem;
import io.nimbill.web.entry.RequestIds;
import io.nimbill.work.Conflict;
import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Translates whatever a resource throws. A refusal tells its code and field; a fault tells the id of the request, under
 * which the log has the rest.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final int DEEPEST = 30;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Attempts attempts;

    @Override
    public Response toResponse(Throwable thrown) {
        find(thrown, NotFound.class).ifPresent(missing -> attempts.notFound(request, missing));
        Problem problem = find(thrown, ApiProblem.class)
                .map(ApiProblem::problem)
                .or(() -> find(thrown, Refusal.class).map(Problems::of))
                .or(() -> find(thrown, WebApplicationException.class).map(Problems::of))
                .orElseGet(() -> Conflict.isIn(thrown) ? of(Conflict.refusal()) : fault(thrown));
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.toJson(RequestIds.of(request)).toString());
        find(thrown, ApprovalNeeded.class)
                .ifPresent(waiting -> answer.header(
                        HttpHeaders.LOCATION,
                        "/api/v1/approvals/" + waiting.request().prefixed(Ids.APPROVAL)));
        return answer.build();
    }

    static Problem of(Refusal refusal) {
        int status = status(refusal);
        return refusal.field()
                .map(field -> Problem.ofField(status, refusal.code(), pointer(field), refusal.getMessage()))
                .orElseGet(() -> Problem.of(status, refusal.code(), refusal.getMessage()));
    }

    private static int status(Refusal refusal) {
        if (refusal instanceof NotFound) {
            return 404;
        }
        if (refusal instanceof NotSignedIn) {
            return 401;
        }
        if (refusal instanceof NotPermitted) {
            return 403;
        }
        return switch (refusal.code()) {
            case "changed-meanwhile" -> 412;
            case "taken", "approval-needed", "clashed" -> 409;
            case "vendor-failed" -> 502;
            default -> 422;
        };
    }

    /** Fields of a body become JSON pointers; headers, which have a capital letter or a hyphen, keep their name. */
    private static String pointer(String field) {
        boolean header = Character.isUpperCase(field.charAt(0)) || field.startsWith("/");
        return header ? field : "/" + field.replace('.', '/');
    }

    private static Problem of(WebApplicationException thrown) {
        int status = thrown.getResponse().getStatus();
        return switch (status) {
            case 404 -> of(new NotFound());
            case 405 -> Problem.of(405, "method-not-allowed", "This address does not take that method.");
            case 406 -> Problem.of(406, "not-acceptable", "This address does not answer in the media type asked for.");
            case 415 -> Problem.of(415, "media-type-not-understood", "This address does not take that media type.");
            default -> Problem.of(status, "bad-request", "The request cannot be understood.");
        };
    }

    private static Problem fault(Throwable thrown) {
        LOG.log(Level.SEVERE, "A request of the API failed", thrown);
        return Problem.of(500, "failure", "Nimbill failed. Tell the operator the traceId; the log has the rest.");
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        int depth = 0;
        for (Throwable each = thrown; each != null && depth < DEEPEST; each = each.getCause(), depth++) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
