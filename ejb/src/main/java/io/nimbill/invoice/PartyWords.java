package io.nimbill.invoice;

import io.nimbill.invoice.document.DeliverTo;
import io.nimbill.invoice.document.DocumentBrand;
import io.nimbill.invoice.document.DocumentParty;
import io.nimbill.party.AddressPurpose;
import io.nimbill.party.Branding;
import io.nimbill.party.Brandings;
import io.nimbill.party.Contact;
import io.nimbill.party.ContactRole;
import io.nimbill.party.Correspondence;
import io.nimbill.party.Party;
import io.nimbill.party.PartyProfile;
import io.nimbill.party.PostalAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What documents say of a seller and a buyer: documents are addressed to the billing address and to the first contact for
 * billing, where there are such; else to the registered address and the general e-mail address.
 */
@ApplicationScoped
class PartyWords {

    @Inject
    private Correspondence correspondence;

    @Inject
    private Brandings brandings;

    DocumentParty party(Party party) {
        PartyProfile profile = party.profile();
        PostalAddress address = address(party, AddressPurpose.BILLING)
                .orElseGet(() -> new PostalAddress(
                        null, profile.street(), profile.postalCode(), profile.city(), profile.country()));
        Optional<Contact> contact = correspondence.contactsOf(party.id()).stream()
                .filter(each -> each.role() == ContactRole.BILLING)
                .findFirst();
        return new DocumentParty(
                profile.legalName(),
                profile.taxNumber(),
                address.street(),
                address.city(),
                address.postalCode(),
                address.country(),
                contact.map(Contact::email).orElse(profile.email()),
                profile.iban(),
                profile.bic(),
                contact.map(Contact::name).orElse(null),
                contact.map(Contact::phone).orElse(null),
                profile.country().equals(address.country()) ? null : profile.country());
    }

    /** Where the buyer uses the service; null where it says nothing of it. */
    DeliverTo deliverTo(Party buyer) {
        return address(buyer, AddressPurpose.DELIVERY)
                .map(place -> new DeliverTo(place.street(), place.city(), place.postalCode(), place.country()))
                .orElse(null);
    }

    DocumentBrand brand(Party seller) {
        Branding branding = brandings.of(seller.id());
        return new DocumentBrand(
                branding.accentColour(),
                branding.panelColour(),
                branding.senderName(),
                branding.senderEmail(),
                branding.footer(),
                branding.logoSha256());
    }

    private Optional<PostalAddress> address(Party party, AddressPurpose purpose) {
        return correspondence.addressesOf(party.id()).stream()
                .filter(address -> address.purpose() == purpose)
                .findFirst();
    }
}
