package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes an upload of several files. */
@Schema(name = "UploadForm")
record UploadForm(
        @Schema(
                type = SchemaType.ARRAY,
                implementation = String.class,
                format = "binary",
                description = "The files; a manifest among them names what belongs to the delivery")
        List<String> file) {}
