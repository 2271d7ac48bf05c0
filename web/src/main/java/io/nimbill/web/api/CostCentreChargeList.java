package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month by cost centre. */
@Schema(name = "CostCentreChargeList")
public record CostCentreChargeList(List<CostCentreChargeView> items) {}
