package io.nimbill.invoice.document;

import java.util.List;
import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContactType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LocationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;

/** Seller, buyer and how to pay, in UBL 2.1. */
final class UblParties {

    /** UNTDID 4461: credit transfer, also outside SEPA. */
    private static final String CREDIT_TRANSFER = "30";
    /** Electronic address scheme of e-mail. */
    private static final String EMAIL = "EM";

    private final IssuedDocument issued;
    private final boolean vatIsSpokenOf;

    UblParties(IssuedDocument issued) {
        this.issued = issued;
        this.vatIsSpokenOf =
                issued.content().lines().stream().allMatch(line -> line.tax().isInScope());
    }

    /** BG-4. */
    SupplierPartyType seller() {
        SupplierPartyType supplier = new SupplierPartyType();
        supplier.setParty(party(issued.content().seller()));
        return supplier;
    }

    /** BG-7. */
    CustomerPartyType buyer() {
        CustomerPartyType customer = new CustomerPartyType();
        customer.setParty(party(issued.content().buyer()));
        return customer;
    }

    /** BG-16; none without an account to pay to. */
    List<PaymentMeansType> paymentMeans() {
        DocumentParty seller = issued.content().seller();
        if (seller.iban() == null || issued.content().type() == DocumentType.CREDIT_NOTE) {
            return List.of();
        }
        FinancialAccountType account = new FinancialAccountType();
        account.setID(seller.iban());
        account.setName(seller.name());
        PaymentMeansType means = new PaymentMeansType();
        means.setPaymentMeansCode(CREDIT_TRANSFER);
        means.addPaymentID(new PaymentIDType(issued.paymentReference()));
        means.setPayeeFinancialAccount(account);
        return List.of(means);
    }

    /** BT-20. */
    PaymentTermsType terms() {
        Texts texts = Texts.in(issued.content().language());
        PaymentTermsType terms = new PaymentTermsType();
        terms.addNote(new NoteType(
                issued.content().type() == DocumentType.CREDIT_NOTE
                        ? texts.of("creditedNote")
                        : texts.of(
                                "payTerms",
                                Integer.toString(issued.content().paymentTermsDays()),
                                texts.day(issued.dueDate()))));
        return terms;
    }

    private PartyType party(DocumentParty words) {
        PartyType party = new PartyType();
        if (words.email() != null) {
            party.setEndpointID(words.email()).setSchemeID(EMAIL);
        }
        party.setPostalAddress(address(words));
        if (vatIsSpokenOf) {
            words.vatId().ifPresent(id -> party.addPartyTaxScheme(taxScheme(id)));
        }
        party.addPartyLegalEntity(legalEntity(words));
        contact(words).ifPresent(party::setContact);
        return party;
    }

    /** BG-6, BG-9. */
    private static Optional<ContactType> contact(DocumentParty words) {
        if (words.email() == null && words.contactName() == null && words.contactPhone() == null) {
            return Optional.empty();
        }
        ContactType contact = new ContactType();
        Optional.ofNullable(words.contactName()).ifPresent(contact::setName);
        Optional.ofNullable(words.contactPhone()).ifPresent(contact::setTelephone);
        Optional.ofNullable(words.email()).ifPresent(contact::setElectronicMail);
        return Optional.of(contact);
    }

    /** BG-13; none where nothing is said of the place. */
    List<DeliveryType> delivery() {
        DeliverTo place = issued.content().deliverTo();
        if (place == null) {
            return List.of();
        }
        LocationType location = new LocationType();
        location.setAddress(address(place.street(), place.city(), place.postalCode(), place.country()));
        DeliveryType delivery = new DeliveryType();
        delivery.setDeliveryLocation(location);
        return List.of(delivery);
    }

    private static AddressType address(DocumentParty words) {
        return address(words.street(), words.city(), words.postalCode(), words.country());
    }

    private static AddressType address(String street, String city, String postalCode, String countryCode) {
        AddressType address = new AddressType();
        Optional.ofNullable(street).ifPresent(address::setStreetName);
        Optional.ofNullable(city).ifPresent(address::setCityName);
        Optional.ofNullable(postalCode).ifPresent(address::setPostalZone);
        CountryType country = new CountryType();
        country.setIdentificationCode(countryCode);
        address.setCountry(country);
        return address;
    }

    private static PartyTaxSchemeType taxScheme(String vatId) {
        PartyTaxSchemeType scheme = new PartyTaxSchemeType();
        scheme.setCompanyID(vatId);
        scheme.setTaxScheme(UblParts.vat());
        return scheme;
    }

    /** The tax number stands here as the registration when VAT is not spoken of: one identifier of the seller must be there. */
    private PartyLegalEntityType legalEntity(DocumentParty words) {
        PartyLegalEntityType entity = new PartyLegalEntityType();
        entity.setRegistrationName(words.name());
        boolean elsewhere = vatIsSpokenOf && words.vatId().isPresent();
        if (words.taxNumber() != null && !elsewhere) {
            entity.setCompanyID(words.taxNumber());
        }
        return entity;
    }
}
