package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All keys with something due. */
@Schema(name = "UnbilledChargeList")
public record UnbilledChargeList(List<UnbilledChargeView> items) {}
