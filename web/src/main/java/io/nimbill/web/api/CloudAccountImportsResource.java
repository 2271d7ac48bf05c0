package io.nimbill.web.api;

import io.nimbill.vendor.AccountImporting;
import io.nimbill.vendor.ImportedLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports of cloud accounts from CSV. */
@Path("/cloud-account-imports")
@Tag(name = "Cloud accounts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CloudAccountImportsResource {

    private static final int MOST_BYTES = 4_000_000;

    @Inject
    private AccountImporting importing;

    @Inject
    private Once once;

    /** Imports a file, or says what its import would do. */
    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "importCloudAccounts",
            summary =
                    "Register and assign cloud accounts from CSV with the head vendor_account,kind,account,tenant,name,"
                            + "client,from: all lines or none; with dryRun=true nothing is done and every line says what would come of it")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportedLineList.class)))
    public Response importAll(
            @Parameter(description = "true: only say what would be done") @QueryParam("dryRun") String dryRun,
            InputStream body)
            throws IOException {
        boolean dry = Words.flagInQuery("dryRun", dryRun);
        byte[] bytes = body.readNBytes(MOST_BYTES);
        String file = new String(bytes, StandardCharsets.UTF_8);
        return dry
                ? Response.ok(list(importing.preview(file))).build()
                : once.answer(bytes, () -> Once.Made.done(list(importing.importAll(file))));
    }

    private static ImportedLineList list(List<ImportedLine> lines) {
        return new ImportedLineList(lines.stream().map(ImportedLineView::of).toList());
    }
}
