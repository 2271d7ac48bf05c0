package io.nimbill.web.api;

import io.nimbill.agreement.KindPolicy;
import io.nimbill.vendor.ChargeKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the seller does with charges of a kind. */
@Schema(name = "KindPolicy")
public record PolicyFields(
        @Schema(required = true) ChargeKind kind,
        @Schema(required = true) KindPolicy policy) {}
