package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What belongs to the cost centres of a client. */
@Schema(name = "CostCentreMappingList")
public record MappingList(List<MappingView> items) {}
