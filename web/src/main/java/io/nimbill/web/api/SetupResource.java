package io.nimbill.web.api;

import io.nimbill.analysis.JobDesk.Requested;
import io.nimbill.setup.SampleLoading;
import io.nimbill.setup.SetupProgress;
import io.nimbill.setup.SetupStep;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The first run of an installation, for its staff: how far it is, and its steps. What the steps ask for has addresses of
 * its own: the operator among the parties, the mail account, accounts with vendors, selling terms, tax rates, clients.
 */
@Path("/setup")
@Tag(name = "Setup")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SetupResource {

    private static final String SAMPLE = "load-sample";

    @Inject
    private SetupProgress progress;

    @Inject
    private SampleLoading sample;

    @Inject
    private Clock clock;

    @Inject
    private Once once;

    /** How far it is. */
    @GET
    @Operation(operationId = "getSetup", summary = "Read how far the first run has come, and what is left to do")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SetupProgressView.class)))
    public SetupProgressView read() {
        return SetupProgressView.of(progress.state());
    }

    /** Begins it. */
    @POST
    @Operation(
            operationId = "beginSetup",
            summary = "Begin the first run where nothing is set up yet; elsewhere nothing happens")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SetupProgressView.class)))
    public Response begin() {
        return once.answer(new byte[0], () -> {
            progress.beginWhereEmpty();
            return Once.Made.done(read());
        });
    }

    /** Leaves a step behind. */
    @POST
    @Path("/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endSetupStep",
            summary = "Say that a step is done, or put it off; 404 once the first run is over, or while an earlier"
                    + " step is open")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SetupStepEnd.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SetupProgressView.class)))
    @APIResponse(responseCode = "422", description = "(setup-incomplete) The detail names what is missing")
    public Response end(Body body) {
        SetupStepEnd wanted = body.as(SetupStepEnd.class);
        SetupStep step = Required.field("step", wanted.step());
        boolean putOff = Boolean.TRUE.equals(wanted.putOff());
        return once.answer(
                body.bytes(),
                () -> Once.Made.done(SetupProgressView.of(putOff ? progress.putOff(step) : progress.complete(step))));
    }

    /** Loads the sample. */
    @POST
    @Path("/samples")
    @Operation(
            operationId = "loadSample",
            summary = "Fill an installation on which nothing is set up with the sample, for trying out")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobRunView.class)))
    @APIResponse(responseCode = "422", description = "(sample-impossible) Something is set up already")
    public Response load() {
        return once.answer(new byte[0], () -> {
            JobRunView run = JobRunView.of(new Requested(sample.load(), SAMPLE, null, clock.instant()));
            return Once.Made.accepted("/api/v1/job-runs/" + run.id(), run);
        });
    }
}
