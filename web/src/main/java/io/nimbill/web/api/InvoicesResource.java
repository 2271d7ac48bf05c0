package io.nimbill.web.api;

import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceFilter;
import io.nimbill.invoice.Rendition;
import io.nimbill.invoice.RenditionKind;
import io.nimbill.work.Placed;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Issued documents: those of the caller's branch, and those it got from its seller. */
@Path("/invoices")
@Tag(name = "Invoices", description = "Issued invoices and credit notes, with their documents")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class InvoicesResource {

    @Inject
    private InvoiceDirectory directory;

    @Inject
    private Paging paging;

    /** Documents, newest first. */
    @GET
    @Operation(operationId = "listInvoices", summary = "List invoices, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvoicePage.class)))
    public Page<InvoiceView> list(
            @QueryParam("buyerId") String buyerId,
            @Parameter(description = "First issue date") @QueryParam("issuedFrom") String issuedFrom,
            @Parameter(description = "The day after the last issue date") @QueryParam("issuedTo") String issuedTo,
            @Parameter(description = "Part of the document's number") @QueryParam("number") String number,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        InvoiceFilter filter = InvoiceFilter.none()
                .boughtBy(Ids.inQuery(Ids.PARTY, "buyerId", buyerId))
                .issued(Words.dayInQuery("issuedFrom", issuedFrom), Words.dayInQuery("issuedTo", issuedTo))
                .numbered(number);
        return paging.wanted("invoices", limit, cursor)
                .after(
                        (after, size) -> directory.after(filter, after, size),
                        Placed::place,
                        placed -> InvoiceView.of(placed.row()));
    }

    /** One document with its lines. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getInvoice", summary = "Read an invoice with its lines and taxes")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvoiceDetailView.class)))
    public InvoiceDetailView one(@PathParam("id") String id) {
        return InvoiceDetailView.of(directory.one(checked(id)));
    }

    /** The PDF. */
    @GET
    @Path("/{id}/pdf")
    @Produces("application/pdf")
    @Operation(operationId = "getInvoicePdf", summary = "Fetch the PDF, the same bytes for ever")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(@PathParam("id") String id) {
        return file(directory.rendition(checked(id), RenditionKind.PDF));
    }

    /** The UBL document. */
    @GET
    @Path("/{id}/ubl")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(operationId = "getInvoiceUbl", summary = "Fetch the EN 16931 UBL document, the same bytes for ever")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public Response ubl(@PathParam("id") String id) {
        return file(directory.rendition(checked(id), RenditionKind.UBL));
    }

    private static Response file(Rendition rendition) {
        return Response.ok(rendition.bytes(), rendition.kind().mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + rendition.fileName() + "\"")
                .build();
    }

    private static PublicId checked(String id) {
        return Ids.inPath(Ids.INVOICE, id);
    }
}
