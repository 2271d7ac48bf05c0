package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a subscription came to on the edges the caller may know, newest interval first. */
@Schema(name = "SubscriptionChargeList")
public record SubscriptionChargeList(List<SubscriptionChargeView> items) {}
