package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules of a version, in the order in which they were written. */
@Schema(name = "PriceRuleList")
public record PriceRuleList(List<PriceRuleView> items) {}
