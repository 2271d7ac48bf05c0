package io.nimbill.web.api;

import io.nimbill.party.BrandKeeping;
import io.nimbill.party.Logo;
import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How sellers present themselves. */
@Path("/parties")
@Tag(name = "Parties")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class BrandingResource {

    private static final String PNG = "image/png";
    private static final int MOST_BYTES = 512 * 1024;

    @Inject
    private BrandKeeping branding;

    /** The branding of a seller. */
    @GET
    @Path("/{id}/branding")
    @Operation(operationId = "getBranding", summary = "Read how a seller presents itself")
    @APIResponse(responseCode = "422", description = "Not a seller")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BrandingFields.class)))
    public BrandingFields of(@PathParam("id") String id) {
        return BrandingFields.of(branding.of(Ids.inPath(Ids.PARTY, id)));
    }

    /** Rewrites the branding as a whole; the logo stays. */
    @PUT
    @Path("/{id}/branding")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeBranding", summary = "Rewrite how a seller presents itself; the logo stays")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BrandingFields.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BrandingFields.class)))
    public BrandingFields write(@PathParam("id") String id, Body body) {
        return BrandingFields.of(branding.write(
                Ids.inPath(Ids.PARTY, id), body.as(BrandingFields.class).toBranding()));
    }

    /** The logo as PNG. */
    @GET
    @Path("/{id}/branding/logo")
    @Produces(PNG)
    @Operation(operationId = "getLogo", summary = "Read a seller's logo")
    @APIResponse(responseCode = "422", description = "Not a seller")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] logo(@PathParam("id") String id) {
        return branding.logoOf(Ids.inPath(Ids.PARTY, id)).map(Logo::png).orElseThrow(NotFound::new);
    }

    /** Sets the logo. */
    @PUT
    @Path("/{id}/branding/logo")
    @Consumes({PNG, "image/jpeg"})
    @Operation(operationId = "setLogo", summary = "Set a seller's logo: PNG or JPEG, at most 512 KiB")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "204", description = "It is set")
    public Response setLogo(@PathParam("id") String id, InputStream picture) throws IOException {
        byte[] bytes = picture.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal("too-large", "logo", "The file is larger than 512 KiB.");
        }
        branding.setLogo(Ids.inPath(Ids.PARTY, id), bytes);
        return Response.noContent().build();
    }

    /** Takes the logo away. */
    @DELETE
    @Path("/{id}/branding/logo")
    @Operation(operationId = "removeLogo", summary = "Take a seller's logo away")
    @APIResponse(responseCode = "422", description = "Not a seller")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response removeLogo(@PathParam("id") String id) {
        branding.removeLogo(Ids.inPath(Ids.PARTY, id));
        return Response.noContent().build();
    }
}
