package io.nimbill.web.api;

import io.nimbill.agreement.RestatementPolicy;
import io.nimbill.agreement.TierScope;
import io.nimbill.exchange.ExchangePolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement to be concluded; what is not given is proposed. */
@Schema(name = "NewAgreement")
public record NewAgreement(
        @Schema(description = "The caller's own party unless given")
        String sellerId,

        @Schema(required = true) String buyerId,

        @Schema(required = true, description = "First UTC day; the agreement that holds on it ends there")
        LocalDate validFrom,

        @Schema(description = "ISO 4217; the buyer's unless given")
        String currency,

        @Schema(defaultValue = "USAGE_DAY") ExchangePolicy exchangePolicy,

        @Schema(description = "For FIXED: the currency that the rate leads from, ISO 4217")
        String fixedRateFrom,

        @Schema(
                type = SchemaType.STRING,
                description = "For FIXED: units of the agreement's currency for one unit of that one",
                examples = "0.92")
        BigDecimal fixedRate,

        @Schema(
                type = SchemaType.STRING,
                description =
                        "For USAGE_DAY and PERIOD: percent by which the rate of the table is raised, -50 to 100; 0"
                                + " unless given",
                examples = "1.5")
        BigDecimal rateSpread,

        @Schema(defaultValue = "30", description = "Days until documents are due, 0 to 365")
        Integer paymentTermsDays,

        @Schema(description = "Zone of the documents' dates; the seller's unless given")
        String timeZone,

        @Schema(
                defaultValue = "ACCOUNT",
                description =
                        "How wide quantities meet in tiers: per cloud account, per client, or all below the buyer")
        TierScope tierScope,

        @Schema(description = "Kinds that are not named get the proposed policy")
        List<PolicyFields> policies,

        @Schema(description = "What is owed beside the charges of rows; none unless given")
        List<FeeFields> fees,

        @Schema(
                defaultValue = "NEXT_INVOICE",
                description =
                        "Whether a difference to what was billed comes with the next document or on one of its own")
        RestatementPolicy restatement,

        @Schema(
                type = SchemaType.STRING,
                defaultValue = "0",
                description = "What of a billed month changes by less than this in all is absorbed and never billed")
        BigDecimal absorbBelow,

        @Schema(description = "A price book that prices the buyer from the same day on")
        String priceBookId) {}
