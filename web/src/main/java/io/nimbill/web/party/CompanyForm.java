package io.nimbill.web.party;

import io.nimbill.party.BrandKeeping;
import io.nimbill.party.Logo;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyRegistration;
import io.nimbill.web.portal.SentFile;
import io.nimbill.web.portal.Words;
import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Base64;

/** The viewer's own company: who it is, where, in which language, time zone and currency, how it is paid, and its logo. */
@Named
@ViewScoped
public class CompanyForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 512 * 1024;

    @Inject
    private PartyDirectory directory;

    @Inject
    private PartyRegistration registration;

    @Inject
    private BrandKeeping branding;

    @Inject
    private Words words;

    private ProfileForm profile;
    private long version;
    private transient Part picture;

    @PostConstruct
    void open() {
        Party own = directory.own();
        profile = ProfileForm.of(own.profile());
        version = own.version();
    }

    /** Keeps the company's particulars. */
    public void save() {
        registration.amend(directory.own().publicId(), profile.profile(), version);
        open();
        say("company.saved");
    }

    /** Sets the logo sent. */
    public void setLogo() throws IOException {
        try (InputStream sent = SentFile.required(picture, "picture").getInputStream()) {
            branding.setLogo(directory.own().publicId(), sent.readNBytes(MOST_BYTES + 1));
        }
        say("branding.logo.set");
    }

    /** The logo as a data address; null without one. */
    public String getLogo() {
        return branding.logoOf(directory.own().publicId())
                .map(Logo::png)
                .map(png -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
                .orElse(null);
    }

    public ProfileForm getProfile() {
        return profile;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }

    private void say(String key) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words.text(key)));
    }
}
