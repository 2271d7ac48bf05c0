package io.nimbill.web.staff;

import io.nimbill.analysis.PartyRegister;
import io.nimbill.analysis.PartyStep;
import io.nimbill.vendor.AccountOpening;
import io.nimbill.vendor.NewVendorAccount;
import io.nimbill.vendor.OpeningRow;
import io.nimbill.web.portal.Months;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Opens an account at its vendor and gives it to a client. */
@Named
@ViewScoped
public class AccountOpeningForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AccountOpening opening;

    @Inject
    private PartyRegister parties;

    @Inject
    private Months months;

    private String partner;
    private String name;
    private String email;
    private String domain;
    private String state;
    private String client;
    private LocalDate from;
    private transient String shownOnce;

    @PostConstruct
    void propose() {
        from = months.today();
    }

    /** Asks the vendor; how it went stands in the list. */
    public void open() {
        AccountOpening.Opened opened = opening.open(
                PublicId.required("pac", partner),
                new NewVendorAccount(null, name, blankless(email), blankless(domain), null, address()),
                blankless(client) == null ? null : PublicId.required("pty", client),
                from);
        shownOnce = opened.shownOnce();
        name = null;
        email = null;
        domain = null;
        state = null;
    }

    /** What of an address no profile knows; null when nothing is given. */
    private NewVendorAccount.Address address() {
        return blankless(state) == null
                ? null
                : new NewVendorAccount.Address(null, null, null, null, blankless(state), null, null, null);
    }

    /** Asks the vendor how far it is. */
    public void askAgain(String id) {
        shownOnce = opening.askAgain(PublicId.required("aop", id)).shownOnce();
    }

    private static String blankless(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public List<OpeningRow> getLatest() {
        return opening.latest();
    }

    public List<PartyStep> getClients() {
        return parties.clients();
    }

    /** A first password that the vendor made; null at any later look. */
    public String getShownOnce() {
        return shownOnce;
    }

    public String getPartner() {
        return partner;
    }

    public void setPartner(String partner) {
        this.partner = partner;
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

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getClient() {
        return client;
    }

    public void setClient(String client) {
        this.client = client;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
