package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Promotions, the first to end first. */
@Schema(name = "PromotionList")
public record PromotionList(List<PromotionView> items) {}
