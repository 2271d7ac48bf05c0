package io.nimbill.web.allocation;

import io.nimbill.allocation.CostAllocating;
import io.nimbill.allocation.MappingRow;
import io.nimbill.analysis.CloudAccountRegister;
import io.nimbill.analysis.CloudAccountRow;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Words;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Maps a cloud account or a tag value to a cost centre from a day on, and ends a mapping. */
@Named
@ViewScoped
public class MappingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The word for the choice of an account. */
    private static final String ACCOUNT = "ACCOUNT";

    @Inject
    private CostCentresView page;

    @Inject
    private CostAllocating allocating;

    @Inject
    private CloudAccountRegister accounts;

    @Inject
    private Months months;

    @Inject
    private Words words;

    private String kind = ACCOUNT;
    private String centre;
    private String account;
    private String tagKey;
    private String tagValue;
    private LocalDate from;

    @PostConstruct
    void propose() {
        from = months.today().withDayOfMonth(1);
    }

    /** Maps what was chosen; a refusal stays beside its field. */
    public void map() {
        PublicId centreId = PublicId.required("ccn", centre);
        if (isAccount()) {
            allocating.mapAccount(centreId, PublicId.required("cla", account), from);
        } else {
            allocating.mapTag(centreId, tagKey, tagValue, from);
        }
        say("centres.mapped");
        account = null;
        tagValue = null;
    }

    /** Ends a mapping on the day in the form. */
    public void end(MappingRow row) {
        allocating.end(PublicId.required("ccm", row.id()), from);
        say("centres.unmapped");
    }

    /** The client's accounts of today. */
    public List<CloudAccountRow> getAccounts() {
        return accounts.ofClient(page.getClient(), months.today());
    }

    public boolean isAccount() {
        return ACCOUNT.equals(kind);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getCentre() {
        return centre;
    }

    public void setCentre(String centre) {
        this.centre = centre;
    }

    public String getAccountId() {
        return account;
    }

    public void setAccountId(String accountId) {
        this.account = accountId;
    }

    public String getTagKey() {
        return tagKey;
    }

    public void setTagKey(String tagKey) {
        this.tagKey = tagKey;
    }

    public String getTagValue() {
        return tagValue;
    }

    public void setTagValue(String tagValue) {
        this.tagValue = tagValue;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    private void say(String key) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words.text(key)));
    }
}
