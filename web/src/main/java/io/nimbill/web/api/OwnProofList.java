package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last twelve months, newest first, one for each currency. */
@Schema(name = "OwnProofList")
public record OwnProofList(List<OwnProofView> items) {}
