package io.nimbill.web.party;

import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyKind;
import io.nimbill.setup.SellingConfiguration;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Words;
import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Opens a client of the operator with its agreement in one form. */
@Named
@ViewScoped
public class FirstClientForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PROPOSED_DAYS = 14;

    @Inject
    private PartyDirectory directory;

    @Inject
    private SellingConfiguration selling;

    @Inject
    private Months months;

    @Inject
    private Words words;

    private ProfileForm profile;
    private Integer paymentTermsDays = PROPOSED_DAYS;
    private LocalDate since;

    @PostConstruct
    void open() {
        profile = ProfileForm.placedLike(directory.own().profile());
        since = months.today().withDayOfMonth(1);
    }

    /** Opens the client and concludes the agreement. */
    public void save() {
        Party client = selling.openClient(profile.profile(), paymentTermsDays == null ? 0 : paymentTermsDays, since);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(words.text("first-client.opened", client.legalName())));
        open();
    }

    /** The clients opened last, at most a handful. */
    public List<Party> getClients() {
        return directory.latest(PartyKind.CLIENT, 5);
    }

    public ProfileForm getProfile() {
        return profile;
    }

    public Integer getPaymentTermsDays() {
        return paymentTermsDays;
    }

    public void setPaymentTermsDays(Integer paymentTermsDays) {
        this.paymentTermsDays = paymentTermsDays;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }
}
