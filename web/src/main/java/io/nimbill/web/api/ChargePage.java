package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a page of charges; what is answered is a {@link Page}. */
@Schema(name = "ChargePage")
record ChargePage(List<ChargeView> items, String next) {}
