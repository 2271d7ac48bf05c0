package io.nimbill.web.party;

import io.nimbill.party.AddressPurpose;
import io.nimbill.party.ContactRole;
import io.nimbill.party.Particulars;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyRegistration;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * Opens a party below a seller, or changes one. Somebody else's change since the page was opened is told and what was
 * written here stays on the page.
 */
@Named
@ViewScoped
public class PartyForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String CHANGED = "changed-meanwhile";

    @Inject
    @Param
    private String id;

    @Inject
    @Param(name = "seller")
    private String askedSeller;

    @Inject
    private PartyDirectory directory;

    @Inject
    private PartyRegistration registration;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private Months months;

    private String party;
    private String seller;
    private String name;
    private PartyKind kind;
    private PartyKind sellerKind;
    private long version;
    private boolean conflict;
    private ProfileForm profile;
    private List<ContactForm> contacts;
    private AddressForm billing;
    private AddressForm delivery;
    private LocalDate since;

    @PostConstruct
    void open() {
        if (id == null) {
            openNew();
        } else {
            openKnown();
        }
    }

    private void openNew() {
        Party above = askedSeller == null ? directory.own() : directory.one(parse(askedSeller));
        seller = above.publicId().value();
        name = above.legalName();
        sellerKind = above.kind();
        kind = PartyKind.CLIENT;
        profile = ProfileForm.placedLike(above.profile());
        contacts = new ArrayList<>(List.of(ContactForm.forRole(ContactRole.BILLING)));
        billing = new AddressForm(AddressPurpose.BILLING);
        delivery = new AddressForm(AddressPurpose.DELIVERY);
        since = months.today();
    }

    private void openKnown() {
        Party known = directory.one(parse(id));
        Particulars particulars = directory.particulars(known.publicId());
        party = known.publicId().value();
        name = known.legalName();
        kind = known.kind();
        version = known.version();
        profile = ProfileForm.of(particulars.profile());
        contacts = new ArrayList<>(
                particulars.contacts().stream().map(ContactForm::of).toList());
        billing = AddressForm.of(AddressPurpose.BILLING, particulars.addresses());
        delivery = AddressForm.of(AddressPurpose.DELIVERY, particulars.addresses());
    }

    /** Keeps what was written and goes to the party's page. */
    public void save() {
        Particulars particulars = particulars();
        conflict = false;
        if (party == null) {
            Party opened = registration.register(new PublicId(seller), kind, particulars, since);
            leave(opened.publicId(), "party.opened", opened.legalName());
            return;
        }
        try {
            registration.amend(new PublicId(party), particulars, version);
        } catch (Refusal refusal) {
            if (!refusal.code().equals(CHANGED)) {
                throw refusal;
            }
            conflict = true;
            return;
        }
        leave(new PublicId(party), "party.saved", particulars.profile().legalName());
    }

    /** Keeps what was written here although somebody else changed the party meanwhile. */
    public void saveOver() {
        version = directory.one(new PublicId(party)).version();
        save();
    }

    private void leave(PublicId to, String text, String about) {
        Messages.addFlashGlobalInfo("{0}", words.text(text, about));
        Faces.redirect(viewer.page("party") + "?id=" + to.prefixed("pty"));
    }

    private Particulars particulars() {
        List<ContactForm> written =
                contacts.stream().filter(contact -> !contact.isEmpty()).toList();
        contacts = new ArrayList<>(written);
        return new Particulars(
                profile.profile(),
                IntStream.range(0, written.size())
                        .mapToObj(i -> written.get(i).contact(i))
                        .toList(),
                Stream.of(billing, delivery)
                        .flatMap(address -> address.address().stream())
                        .toList());
    }

    /** One more row for a contact. */
    public void addContact() {
        contacts.add(new ContactForm());
    }

    /** Takes a contact's row away; it is kept until the form is saved. */
    public void removeContact(ContactForm contact) {
        contacts.remove(contact);
    }

    private static PublicId parse(String text) {
        return PublicId.parse("pty", text).orElseThrow(NotFound::new);
    }

    public boolean isNew() {
        return party == null;
    }

    public boolean isConflict() {
        return conflict;
    }

    /** Name of the party, or of the seller of a new one. */
    public String getName() {
        return name;
    }

    /** The party's or seller's page. */
    public String getBack() {
        return viewer.page("party") + "?id=pty_" + (party == null ? seller : party);
    }

    /** The kinds that may buy from the seller. */
    public List<String> getKinds() {
        return Arrays.stream(PartyKind.values())
                .filter(each -> sellerKind != null && each.mayBuyFrom(sellerKind))
                .map(Enum::name)
                .toList();
    }

    public List<ContactRole> getContactRoles() {
        return List.of(ContactRole.values());
    }

    public PartyKind getKind() {
        return kind;
    }

    public void setKind(PartyKind kind) {
        this.kind = kind;
    }

    public ProfileForm getProfile() {
        return profile;
    }

    public List<ContactForm> getContacts() {
        return contacts;
    }

    public AddressForm getBilling() {
        return billing;
    }

    public AddressForm getDelivery() {
        return delivery;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }
}
