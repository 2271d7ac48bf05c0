package io.nimbill.web.api;

import io.nimbill.party.Particulars;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyProfile;
import io.nimbill.work.PublicId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

        @Schema(description = "ENTERPRISE, INDIVIDUAL or PARTNER; price books can be assigned by it")
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
        LocalDate closedOn,

        @Schema(description = "Whom to ask; absent in lists")
        List<ContactFields> contacts,

        @Schema(description = "Postal addresses beside the registered one; absent in lists")
        List<AddressFields> addresses,

        @Schema(description = "A change of seller that has not begun; absent in lists")
        PlannedMoveView plannedMove) {

    /** With what only the answer for one party tells. */
    PartyView with(Particulars particulars, PlannedMoveView move) {
        return new PartyView(
                id,
                kind,
                sellerId,
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
                createdAt,
                closedOn,
                particulars.contacts().stream().map(ContactFields::of).toList(),
                particulars.addresses().stream().map(AddressFields::of).toList(),
                move);
    }

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
                party.closedOn().orElse(null),
                null,
                null,
                null);
    }
}
