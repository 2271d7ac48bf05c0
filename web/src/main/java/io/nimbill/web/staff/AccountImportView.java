package io.nimbill.web.staff;

import io.nimbill.vendor.AccountImporting;
import io.nimbill.vendor.ImportedLine;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.web.portal.SentFile;
import io.nimbill.web.portal.Words;
import io.nimbill.work.PublicId;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Imports cloud accounts: from a file, from what is written on the page, or as the vendor lists them; first to look at. */
@Named
@ViewScoped
public class AccountImportView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 4_000_000;

    @Inject
    private AccountImporting importing;

    @Inject
    private VendorAccountKeeping keeping;

    @Inject
    private Words words;

    private String text;
    private String partner;
    private List<ImportedLine> lines;
    private boolean done;
    private transient Part file;

    /** Takes the file sent and shows what its import would do. */
    public void take() throws IOException {
        try (InputStream sent = SentFile.required(file, "file").getInputStream()) {
            text = new String(sent.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
        preview();
    }

    /** Writes down what the vendor lists and nobody has yet. */
    public void fetch() {
        try {
            text = importing.fileFromVendor(PublicId.required("pac", partner));
            lines = null;
            done = false;
        } catch (VendorFailure failure) {
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, failure.getMessage(), null));
        }
    }

    /** Shows what the import would do. Changes nothing. */
    public void preview() {
        done = false;
        lines = null;
        lines = importing.preview(text);
    }

    /** Imports what was looked at. */
    public void importAll() {
        lines = importing.importAll(text);
        done = true;
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(words.text("import.done", String.valueOf(lines.size()))));
    }

    /** The open accounts with vendors. */
    public List<PartnerAccount> getPartners() {
        return keeping.accounts().stream()
                .filter(account -> account.closedOn().isEmpty())
                .toList();
    }

    /** What the import does, line by line; null before the first look. */
    public List<ImportedLine> getLines() {
        return lines;
    }

    public long getRefused() {
        return lines.stream().filter(ImportedLine::isRefused).count();
    }

    /** Whether what was looked at can be imported. */
    public boolean isReady() {
        return lines != null && !done && getRefused() == 0;
    }

    public boolean isDone() {
        return done;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPartner() {
        return partner;
    }

    public void setPartner(String partner) {
        this.partner = partner;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
