package io.nimbill.web.api;

import io.nimbill.analysis.JobDesk;
import io.nimbill.analysis.JobRegister;
import io.nimbill.web.entry.Problem;
import io.nimbill.work.Operation.State;
import io.nimbill.work.Placed;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs of jobs; they belong to the installation and are its staff's to see. */
@Path("/job-runs")
@Tag(name = "Job runs", description = "Long work: start it, follow it")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class JobRunsResource {

    @Inject
    private JobDesk desk;

    @Inject
    private JobRegister register;

    @Inject
    private Paging paging;

    @Inject
    private Once once;

    /** Runs, newest first. */
    @GET
    @Operation(operationId = "listJobRuns", summary = "List runs of jobs, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JobRunPage.class)))
    public Page<JobRunView> list(
            @QueryParam("state") String state, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        State wanted = Words.inQuery(State.class, "state", state);
        String name = wanted == null ? null : wanted.name();
        return paging.wanted("job-runs", limit, cursor)
                .after(
                        (after, size) -> register.after(name, after, size),
                        Placed::place,
                        placed -> JobRunView.of(placed.row()));
    }

    /** One run. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getJobRun", summary = "Read a run with its progress")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JobRunView.class)))
    public JobRunView one(@PathParam("id") String id) {
        return JobRunView.of(desk.one(Ids.inPath(Ids.OPERATION, id)));
    }

    /** Starts a run. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "startJobRun", summary = "Start a run of a job")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewJobRun.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobRunView.class)))
    public Response start(Body body) {
        NewJobRun wanted = body.as(NewJobRun.class);
        return once.answer(body.bytes(), () -> accepted(started(wanted)));
    }

    /** Lets a failed or stopped run go on where it ended. */
    @POST
    @Path("/{id}/restarts")
    @Operation(operationId = "restartJobRun", summary = "Let a failed or stopped run go on where it ended")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobRunView.class)))
    public Response restart(@PathParam("id") String id) {
        PublicId runId = Ids.inPath(Ids.OPERATION, id);
        return once.answer(new byte[0], () -> accepted(JobRunView.of(desk.restart(runId))));
    }

    /** Asks a run to stop at its next commit. */
    @POST
    @Path("/{id}/stops")
    @Operation(operationId = "stopJobRun", summary = "Ask a run to stop at its next commit")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobRunView.class)))
    public Response stop(@PathParam("id") String id) {
        PublicId runId = Ids.inPath(Ids.OPERATION, id);
        return once.answer(new byte[0], () -> accepted(JobRunView.of(desk.stop(runId))));
    }

    private JobRunView started(NewJobRun wanted) {
        return JobRunView.of(
                switch (Required.field("job", wanted.job())) {
                    case "rate-usage" -> desk.rateUsage();
                    case "issue-invoices" -> desk.issueInvoices(month(Required.field("month", wanted.month())));
                    case "issue-corrections" -> desk.issueCorrections();
                    case "export-billing" -> desk.exportBilling(Required.field("day", wanted.day()));
                    case "verify" -> desk.verify();
                    case "find-leaks" -> desk.findLeaks();
                    case "watch-sources" -> desk.watchSources();
                    case "housekeeping" -> desk.keepHouse();
                    case "rotate-keys" -> desk.rotateKeys();
                    default ->
                        throw new ApiProblem(Problem.ofField(
                                422,
                                "unknown-job",
                                "/job",
                                "One of rate-usage, issue-invoices, issue-corrections, export-billing, verify, find-leaks,"
                                        + " watch-sources,"
                                        + " housekeeping, rotate-keys."));
                });
    }

    private static YearMonth month(String text) {
        try {
            return Words.month(text);
        } catch (DateTimeException e) {
            throw new ApiProblem(Problem.ofField(422, "malformed", "/month", "Has to be a month such as 2026-10."));
        }
    }

    private static Once.Made accepted(JobRunView run) {
        return Once.Made.accepted("/api/v1/job-runs/" + run.id(), run);
    }
}
