package io.nimbill.party;

import io.nimbill.audit.Changes;

/** Tells two profiles apart for the trail. Contact and bank details are named, their values are not kept. */
final class ProfileChanges {

    private ProfileChanges() {}

    static Changes between(PartyProfile before, PartyProfile after) {
        Changes changes = Changes.none()
                .from("legalName", before.legalName(), after.legalName())
                .from("channelCode", before.channelCode(), after.channelCode())
                .from("customerType", before.customerType(), after.customerType())
                .from("taxNumber", before.taxNumber(), after.taxNumber())
                .from("taxCategory", before.taxCategory(), after.taxCategory())
                .from("country", before.country(), after.country())
                .from("language", before.language(), after.language())
                .from("timeZone", before.timeZone(), after.timeZone())
                .from("currency", before.currency(), after.currency())
                .from("keepsBooks", before.keepsBooks(), after.keepsBooks());
        changes = hidden(changes, "address", address(before), address(after));
        changes = hidden(changes, "contact", before.email() + before.phone(), after.email() + after.phone());
        return hidden(changes, "bankAccount", before.iban() + before.bic(), after.iban() + after.bic());
    }

    /** As for the profiles; contacts and addresses are named where they changed, their values are not kept. */
    static Changes between(Particulars before, Particulars after) {
        Changes changes = between(before.profile(), after.profile());
        changes = before.contacts().equals(after.contacts()) ? changes : changes.hidden("contacts");
        return before.addresses().equals(after.addresses()) ? changes : changes.hidden("addresses");
    }

    private static String address(PartyProfile profile) {
        return profile.street() + profile.postalCode() + profile.city();
    }

    private static Changes hidden(Changes changes, String field, String before, String after) {
        return before.equals(after) ? changes : changes.hidden(field);
    }
}
