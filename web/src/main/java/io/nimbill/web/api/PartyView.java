package io.nimbill.web.api;

import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyProfile;
import io.nimbill.work.PublicId;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A party as the API shows it. */
@Schema(name = "Party", description = "A node of the seller tree")
public record PartyView(
        @Schema(examples = "pty_0123456789abcdef0123456789abcdef")
        String id,

        PartyKind kind,

        @Schema(description = "The party it buys from; absent where that is not the caller's to know")
        String sellerId,

        String legalName,

        @Schema(description = "Names a channel's folder in the billing export")
        String channelCode,

        @Schema(description = "A word by which price books can be assigned")
        String customerType,

        String taxNumber,

        @Schema(description = "UNCL 5305: S, Z, E, AE, G, K or O")
        String taxCategory,

        String street,
        String postalCode,
        String city,
        @Schema(description = "ISO 3166-1 alpha-2") String country,
        String email,
        String phone,
        String iban,
        String bic,
        @Schema(description = "BCP 47") String language,
        @Schema(description = "IANA name") String timeZone,
        @Schema(description = "ISO 4217") String currency,

        @Schema(description = "Whether it keeps its double-entry books here")
        boolean keepsBooks,

        Instant createdAt,

        @Schema(description = "First UTC day on which it no longer trades")
        LocalDate closedOn) {

    /** {@code sellerId} is null where the caller may not know it. */
    static PartyView of(Party party, PublicId sellerId) {
        PartyProfile profile = party.profile();
        return new PartyView(
                party.publicId().prefixed(Ids.PARTY),
                party.kind(),
                sellerId == null ? null : sellerId.prefixed(Ids.PARTY),
                profile.legalName(),
                profile.channelCode(),
                profile.customerType(),
                profile.taxNumber(),
                profile.taxCategory(),
                profile.street(),
                profile.postalCode(),
                profile.city(),
                profile.country(),
                profile.email(),
                profile.phone(),
                profile.iban(),
                profile.bic(),
                profile.language(),
                profile.timeZone().getId(),
                profile.currency().getCurrencyCode(),
                profile.keepsBooks(),
                party.createdAt(),
                party.closedOn().orElse(null));
    }
}
