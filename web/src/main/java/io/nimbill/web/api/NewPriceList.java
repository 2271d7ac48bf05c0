package io.nimbill.web.api;

import io.nimbill.catalog.prices.PriceSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price list to be kept. */
@Schema(name = "NewVendorPriceList")
public record NewPriceList(
        @Schema(required = true, description = "Through which account the vendor is asked")
        String partnerAccountId,

        @Schema(
                required = true,
                description = "LISTED: the public list; SHEET: the partner's own; USAGE: what stands in deliveries")
        PriceSource source,

        @Schema(maxLength = 190, description = "AmazonEC2, Virtual Machines: as the vendor writes it; all unless given")
        String service,

        @Schema(
                maxLength = 190,
                description =
                        "eu-central-1, westeurope; of a sheet the market, such as US; with AWS * for every region")
        String region,

        @Schema(description = "ISO 4217, where the vendor offers a choice")
        String currency,

        @Schema(maxLength = 190, description = "azure_consumption, updatedlicensebased…; of a SHEET alone")
        String sheet) {}
