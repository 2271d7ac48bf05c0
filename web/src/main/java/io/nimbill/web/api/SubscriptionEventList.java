package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a subscription, by day. */
@Schema(name = "SubscriptionEventList")
public record SubscriptionEventList(List<SubscriptionEventView> items) {}
