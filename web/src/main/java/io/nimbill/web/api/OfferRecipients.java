package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may see and order an offer; with nobody named, everybody below its maker. */
@Schema(name = "OfferRecipients")
public record OfferRecipients(
        @Schema(description = "Parties below the maker, each with all below it; single clients too")
        List<String> branchIds,

        @Schema(description = "ENTERPRISE, INDIVIDUAL or PARTNER")
        List<String> customerTypes) {}
