package io.nimbill.web.party;

import io.nimbill.party.Contact;
import io.nimbill.party.ContactRole;
import java.io.Serializable;

/** A contact while somebody writes it. */
public class ContactForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private ContactRole role = ContactRole.BILLING;
    private String name;
    private String email;
    private String phone;

    static ContactForm of(Contact contact) {
        ContactForm form = new ContactForm();
        form.role = contact.role();
        form.name = contact.name();
        form.email = contact.email();
        form.phone = contact.phone();
        return form;
    }

    static ContactForm forRole(ContactRole role) {
        ContactForm form = new ContactForm();
        form.role = role;
        return form;
    }

    /** The contact, its fields checked; {@code position} from 0 names it in refusals. */
    Contact contact(int position) {
        return Contact.of("contacts." + position + ".", role, name, email, phone);
    }

    /** Whether nothing was written: such a row is no contact. */
    boolean isEmpty() {
        return name == null && email == null && phone == null;
    }

    public ContactRole getRole() {
        return role;
    }

    public void setRole(ContactRole role) {
        this.role = role;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
