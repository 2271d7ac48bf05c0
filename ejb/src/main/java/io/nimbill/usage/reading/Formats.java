package io.nimbill.usage.reading;

import io.nimbill.usage.VendorFormat;
import io.nimbill.work.Saying;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mappings, and how a header tells its format. */
final class Formats {
    private static final Map<VendorFormat, Mapping> MAPPINGS = new EnumMap<>(VendorFormat.class);

    static {
        for (Mapping mapping : List.of(
                AwsMappings.curLegacy(),
                AwsMappings.cur2(),
                FocusMapping.focus(),
                AzureMapping.azure(),
                PartnerCenterMappings.dailyRated(),
                PartnerCenterMappings.newCommerce(),
                PartnerCenterMappings.licence(),
                PartnerCenterMappings.azureUsageLines())) {
            MAPPINGS.put(mapping.format(), mapping);
        }
    }

    private Formats() {}

    static Mapping mapping(VendorFormat format) {
        return MAPPINGS.get(format);
    }

    /** The format of a header, if it is one of ours. */
    static Optional<VendorFormat> recognise(Header header) {
        if (header.has("lineitem/lineitemtype")) {
            return Optional.of(VendorFormat.AWS_CUR);
        }
        if (header.has("line_item_line_item_type")) {
            return Optional.of(VendorFormat.AWS_CUR2);
        }
        if (header.has("chargecategory")) {
            return Optional.of(VendorFormat.FOCUS);
        }
        return microsoft(header);
    }

    private static Optional<VendorFormat> microsoft(Header header) {
        if (header.has("billingpretaxtotal")) {
            return Optional.of(VendorFormat.PARTNER_CENTER_DAILY_RATED);
        }
        if (header.has("pretaxcharges") && header.has("resourceguid")) {
            return Optional.of(VendorFormat.PARTNER_CENTER_AZURE_USAGE);
        }
        if (header.has("subtotal") && header.has("availabilityid")) {
            return Optional.of(VendorFormat.PARTNER_CENTER_NEW_COMMERCE);
        }
        if (header.has("subtotal") && header.has("offerid")) {
            return Optional.of(VendorFormat.PARTNER_CENTER_LICENCE);
        }
        return header.has("metercategory") || header.has("costinbillingcurrency") || header.has("pretaxcost")
                ? Optional.of(VendorFormat.AZURE_EXPORT)
                : Optional.empty();
    }

    /** Why a header is none of ours. */
    static Saying whyUnknown(Header header) {
        if (header.has("contractcommitmentid") || header.has("billingperiodstatus")) {
            return Saying.of("defect.focus-without-costs");
        }
        boolean semicolons = header.names().size() == 1 && header.names().get(0).contains(";");
        return semicolons ? Saying.of("defect.semicolons") : Saying.of("defect.unknown-header");
    }

    /** Names of the formats, for people. */
    static String known() {
        return MAPPINGS.keySet().toString();
    }

    /** Version or flavour of the format, told by columns that only it has. */
    static String version(VendorFormat format, Header header) {
        return switch (format) {
            case FOCUS -> focusVersion(header);
            case AZURE_EXPORT -> azureAgreement(header);
            default -> "";
        };
    }

    private static String azureAgreement(Header header) {
        if (header.has("partnertenantid") || header.has("customertenantid")) {
            return "MPA";
        }
        if (header.has("costinpricingcurrency")) {
            return "MCA";
        }
        return header.has("accountownerid") || header.has("partnumber") ? "EA" : "PAYG";
    }

    private static String focusVersion(Header header) {
        if (header.has("invoicedetailid") || header.has("serviceprovidername") && !header.has("providername")) {
            return "1.4";
        }
        if (header.has("serviceprovidername")) {
            return "1.3";
        }
        if (header.has("pricingcurrency") || header.has("invoiceid")) {
            return "1.2";
        }
        return header.has("capacityreservationid") || header.has("skumeter") ? "1.1" : "1.0";
    }
}
