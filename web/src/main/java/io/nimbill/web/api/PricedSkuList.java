package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What vendors price by use. */
@Schema(name = "PricedSkuList")
public record PricedSkuList(List<PricedSkuView> items) {}
