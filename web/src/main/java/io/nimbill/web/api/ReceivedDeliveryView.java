package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery that was taken in, and the run that imports it. */
@Schema(name = "ReceivedDelivery")
public record ReceivedDeliveryView(String deliveryId, String jobRunId) {}
