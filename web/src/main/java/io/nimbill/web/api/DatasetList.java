package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The open datasets. */
@Schema(name = "DatasetList")
public record DatasetList(List<DatasetView> items) {}
