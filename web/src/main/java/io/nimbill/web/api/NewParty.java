package io.nimbill.web.api;

import io.nimbill.party.PartyKind;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A party to be opened: its place, and the fields of {@link PartyFields}. */
@Schema(name = "NewParty")
public record NewParty(
        @Schema(required = true, description = "The party it will buy from")
        String sellerId,

        @Schema(required = true) PartyKind kind,

        @Schema(description = "First UTC day; today unless given")
        LocalDate since,

        @Schema(required = true, maxLength = 190) String legalName,
        @Schema(description = "Required for a reseller") String channelCode,

        @Schema(description = "ENTERPRISE, INDIVIDUAL or PARTNER")
        String customerType,

        String taxNumber,
        @Schema(defaultValue = "S") String taxCategory,
        String street,
        String postalCode,
        String city,
        @Schema(required = true) String country,
        String email,
        String phone,
        String iban,
        String bic,
        @Schema(defaultValue = "en") String language,
        @Schema(defaultValue = "UTC") String timeZone,
        @Schema(required = true) String currency,
        @Schema(defaultValue = "false") Boolean keepsBooks,
        List<ContactFields> contacts,
        List<AddressFields> addresses) {

    PartyFields fields() {
        return new PartyFields(
                legalName,
                channelCode,
                customerType,
                taxNumber,
                taxCategory,
                street,
                postalCode,
                city,
                country,
                email,
                phone,
                iban,
                bic,
                language,
                timeZone,
                currency,
                keepsBooks,
                contacts,
                addresses);
    }
}
