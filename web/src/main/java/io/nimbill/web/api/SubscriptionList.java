package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Subscriptions, the one ordered last at the head; at most a thousand. */
@Schema(name = "SubscriptionList")
public record SubscriptionList(List<SubscriptionView> items) {}
