package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a page of deliveries; what is answered is a {@link Page}. */
@Schema(name = "DeliveryPage")
record DeliveryPage(List<DeliveryView> items, String next) {}
