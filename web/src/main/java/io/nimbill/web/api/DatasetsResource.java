package io.nimbill.web.api;

import io.nimbill.analysis.DeliveryRegister;
import io.nimbill.usage.DeliveryUploads;
import io.nimbill.usage.ReceivedDelivery;
import io.nimbill.usage.UploadedFile;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Datasets, and the handing in of their files. */
@Path("/datasets")
@Tag(name = "Deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DatasetsResource {

    @Inject
    private DeliveryRegister register;

    @Inject
    private DeliveryUploads uploads;

    @Inject
    private Spool spool;

    @Inject
    private Once once;

    /** The open datasets. */
    @GET
    @Operation(operationId = "listDatasets", summary = "List the datasets to which files can be handed in")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DatasetList.class)))
    public DatasetList list() {
        return new DatasetList(
                register.openDatasets().stream().map(DatasetView::of).toList());
    }

    /** Takes one file. */
    @POST
    @Path("/{id}/deliveries")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "text/csv", "application/gzip", "application/vnd.apache.parquet"})
    @Operation(
            operationId = "uploadDelivery",
            summary = "Hand in a file of a dataset, or with multipart/form-data a manifest and the files it names")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = UploadForm.class))
            })
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = ReceivedDeliveryView.class)))
    public Response upload(
            @PathParam("id") String id,
            @Parameter(description = "Name of the file, for people") @QueryParam("name") String name,
            @Parameter(description = "First day of the billing period, where the file does not say it; may be repeated")
                    @QueryParam("period")
                    List<String> periods,
            InputStream content)
            throws IOException {
        PublicId dataset = Ids.inPath(Ids.DATASET, id);
        UploadedFile file = new UploadedFile(name == null || name.isBlank() ? "upload" : name, content);
        return receive(dataset, List.of(file), days(periods));
    }

    /** Takes several files, a manifest among them or not. */
    @POST
    @Path("/{id}/deliveries")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response uploadParts(
            @PathParam("id") String id, @QueryParam("period") List<String> periods, List<EntityPart> parts)
            throws IOException {
        PublicId dataset = Ids.inPath(Ids.DATASET, id);
        List<UploadedFile> files = parts.stream()
                .filter(part -> part.getFileName().isPresent())
                .map(part -> new UploadedFile(part.getFileName().get(), part.getContent()))
                .toList();
        return receive(dataset, files, days(periods));
    }

    private Response receive(PublicId dataset, List<UploadedFile> files, List<LocalDate> periods) throws IOException {
        if (!once.hasKey()) {
            return once.plain(made(uploads.receive(dataset, files, periods)));
        }
        List<Spool.Kept> kept = new ArrayList<>();
        try {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            for (UploadedFile file : files) {
                Spool.Kept each = spool.keep(file.name(), file.content());
                kept.add(each);
                request.writeBytes(file.name().getBytes(StandardCharsets.UTF_8));
                request.writeBytes(each.hash());
            }
            return once.answer(request.toByteArray(), () -> made(receiveKept(dataset, kept, periods)));
        } finally {
            for (Spool.Kept each : kept) {
                each.close();
            }
        }
    }

    private ReceivedDelivery receiveKept(PublicId dataset, List<Spool.Kept> kept, List<LocalDate> periods) {
        List<UploadedFile> files = new ArrayList<>();
        try {
            for (Spool.Kept each : kept) {
                files.add(new UploadedFile(each.name(), each.open()));
            }
            return uploads.receive(dataset, files, periods);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            files.forEach(DatasetsResource::close);
        }
    }

    private static void close(UploadedFile file) {
        try {
            file.content().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Once.Made made(ReceivedDelivery received) {
        String delivery = received.delivery().prefixed(Ids.DELIVERY);
        return Once.Made.accepted(
                "/api/v1/deliveries/" + delivery,
                new ReceivedDeliveryView(delivery, received.operation().prefixed(Ids.OPERATION)));
    }

    private static List<LocalDate> days(List<String> texts) {
        return texts.stream().map(text -> Words.dayInQuery("period", text)).toList();
    }
}
