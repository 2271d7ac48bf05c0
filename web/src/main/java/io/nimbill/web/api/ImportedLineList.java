package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import does, line by line. */
@Schema(name = "ImportedLineList")
public record ImportedLineList(List<ImportedLineView> items) {}
