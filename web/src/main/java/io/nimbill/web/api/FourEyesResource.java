package io.nimbill.web.api;

import io.nimbill.approval.ApprovalKind;
import io.nimbill.approval.FourEyesSetting;
import io.nimbill.web.entry.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For which acts of the operator's people a second person has to agree. */
@Path("/four-eyes")
@Tag(name = "Approvals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class FourEyesResource {

    @Inject
    private FourEyesSetting setting;

    /** The setting. */
    @GET
    @Operation(operationId = "getFourEyes", summary = "Read which acts need a second person")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FourEyesView.class)))
    public FourEyesView read() {
        return FourEyesView.of(setting.chosen());
    }

    /** Changes the setting. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chooseFourEyes",
            summary = "Choose which acts need a second person; to drop one needs a second person itself")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FourEyesView.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FourEyesView.class)))
    public FourEyesView choose(Body body) {
        Set<ApprovalKind> kinds = EnumSet.noneOf(ApprovalKind.class);
        for (String word : Required.field("kinds", body.as(FourEyesView.class).kinds())) {
            kinds.add(Arrays.stream(ApprovalKind.values())
                    .filter(kind ->
                            kind.name().equals(word) && setting.possible().contains(kind))
                    .findFirst()
                    .orElseThrow(() -> new ApiProblem(
                            Problem.ofField(422, "unknown-kind", "/kinds", "There is no such act: " + word + "."))));
        }
        setting.choose(kinds);
        return FourEyesView.of(setting.chosen());
    }
}
