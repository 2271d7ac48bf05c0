package io.nimbill.web.staff;

import io.nimbill.analysis.DatasetHealth;
import io.nimbill.analysis.PartnerAccountRegister;
import io.nimbill.analysis.PartnerAccountRow;
import io.nimbill.usage.Polling;
import io.nimbill.usage.PollingKeeping;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One account with a vendor: its health, its datasets, and their credentials, which can be written and never read. */
@Named
@ViewScoped
public class VendorView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    private PartnerAccountRegister register;

    @Inject
    private VendorAccountKeeping keeping;

    @Inject
    private PollingKeeping polling;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private PartnerAccountRow head;
    private List<DatasetHealth> datasets;
    private Polling schedule;
    private DatasetHealth chosen;
    private transient String credential;

    /** Reads the page before anything of it is written, so that an unknown id is a 404; again after every action. */
    public void open() {
        head = register.one(id);
        datasets = register.datasets(id);
        schedule = polling.of(accountId()).orElse(null);
    }

    /** Opens the form for the credential of one dataset. */
    public void choose(DatasetHealth dataset) {
        chosen = dataset;
    }

    /** Closes the form without a change. */
    public void cancel() {
        chosen = null;
        credential = null;
    }

    /** Replaces the credential of the chosen dataset. */
    public void replaceCredential() {
        keeping.replaceCredential(datasetId(chosen.id()), credential);
        say("datasets.credential.replaced", chosen.name());
        cancel();
    }

    /** Nothing is read from the dataset any more, from today on. */
    public void closeDataset(DatasetHealth dataset) {
        keeping.closeDataset(datasetId(dataset.id()));
        say("datasets.closed", dataset.name());
    }

    /** Nothing is read from the account any more, from today on. */
    public void close() {
        keeping.close(accountId());
        Messages.addFlashGlobalInfo(words.text("vendors.closed", head.name()));
        Faces.redirect(viewer.page("vendor") + "?id=" + id);
    }

    public PartnerAccountRow getHead() {
        return head;
    }

    public List<DatasetHealth> getDatasets() {
        return datasets;
    }

    /** When it is looked at; null when it is closed or only takes uploads. */
    public Polling getSchedule() {
        return schedule;
    }

    /** The dataset whose credential is being replaced; null when none is. */
    public DatasetHealth getChosen() {
        return chosen;
    }

    /** Never shown again once sent. */
    public String getCredential() {
        return null;
    }

    public void setCredential(String credential) {
        this.credential = credential;
    }

    private PublicId accountId() {
        return PublicId.parse("pac", id).orElseThrow(NotFound::new);
    }

    private static PublicId datasetId(String id) {
        return PublicId.parse("dts", id).orElseThrow(NotFound::new);
    }

    private void say(String key, String name) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words.text(key, name)));
    }
}
