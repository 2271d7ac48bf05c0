package io.nimbill.web.api;

import io.nimbill.notification.MailAccountKeeping;
import io.nimbill.work.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The mail server and the sender of the installation; for its staff. */
@Path("/mail-account")
@Tag(name = "Setup", description = "What an installation needs before it can bill")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MailAccountResource {

    @Inject
    private MailAccountKeeping keeping;

    @Inject
    private Once once;

    /** What was named. */
    @GET
    @Operation(
            operationId = "getMailAccount",
            summary = "Read which mail server was named; 404 where the server's own settings hold")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MailAccountView.class)))
    public MailAccountView read() {
        return MailAccountView.of(keeping.current().orElseThrow(NotFound::new));
    }

    /** Names it. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeMailAccount", summary = "Name the mail server and the sender of the installation")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MailAccountFields.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MailAccountView.class)))
    public MailAccountView write(Body body) {
        keeping.write(body.as(MailAccountFields.class).toAccount());
        return read();
    }

    /** Tries it. */
    @POST
    @Path("/tests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "testMailAccount", summary = "Send a mail right now, to see whether mails leave")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MailTest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The mail server has taken it",
            content = @Content(schema = @Schema(implementation = MailTest.class)))
    @APIResponse(responseCode = "422", description = "(mail-not-sent) The detail holds what the mail server said")
    public Response test(Body body) {
        String to = Required.field("testTo", body.as(MailTest.class).testTo());
        return once.answer(body.bytes(), () -> {
            keeping.test(to);
            return Once.Made.done(new MailTest(to));
        });
    }
}
