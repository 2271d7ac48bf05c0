package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cost centres of a client. */
@Schema(name = "CostCentreList")
public record CostCentreList(List<CostCentreView> items) {}
