package io.nimbill.web.party;

import io.nimbill.party.BrandKeeping;
import io.nimbill.party.Branding;
import io.nimbill.party.Logo;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.web.portal.SentFile;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** How a seller presents itself: colours, sender and footer, logo. */
@Named
@RequestScoped
public class BrandingView {

    private static final String DEFAULT_ACCENT = "#1f4fd8";
    private static final String DEFAULT_PANEL = "#f3f6fd";
    private static final int MOST_BYTES = 512 * 1024;

    @Inject
    @Param
    private String id;

    @Inject
    private PartyDirectory directory;

    @Inject
    private BrandKeeping keeping;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private Party seller;
    private String accentColour;
    private String panelColour;
    private String senderName;
    private String senderEmail;
    private String footer;
    private Part picture;

    @PostConstruct
    void open() {
        seller = id == null
                ? directory.own()
                : directory.one(PublicId.parse("pty", id).orElseThrow(NotFound::new));
        Branding now = keeping.of(seller.publicId());
        accentColour = now.accentColour() == null ? DEFAULT_ACCENT : now.accentColour();
        panelColour = now.panelColour() == null ? DEFAULT_PANEL : now.panelColour();
        senderName = now.senderName();
        senderEmail = now.senderEmail();
        footer = now.footer();
    }

    /** Keeps everything but the logo. */
    public void save() {
        keeping.write(seller.publicId(), Branding.of(accentColour, panelColour, senderName, senderEmail, footer));
        done("branding.saved");
    }

    /** Sets the logo sent. */
    public void setLogo() throws IOException {
        try (InputStream sent = SentFile.required(picture, "picture").getInputStream()) {
            keeping.setLogo(seller.publicId(), sent.readNBytes(MOST_BYTES + 1));
        }
        done("branding.logo.set");
    }

    /** Takes the logo away. */
    public void removeLogo() {
        keeping.removeLogo(seller.publicId());
        done("branding.logo.removed");
    }

    private void done(String text) {
        Messages.addFlashGlobalInfo("{0}", words.text(text));
        Faces.redirect(viewer.page("branding") + "?id=" + getSellerId());
    }

    /** The logo as a data address; null without one. */
    public String getLogo() {
        return keeping.logoOf(seller.publicId())
                .map(Logo::png)
                .map(png -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
                .orElse(null);
    }

    public String getSellerId() {
        return seller.publicId().prefixed("pty");
    }

    public String getName() {
        return seller.legalName();
    }

    public String getAccentColour() {
        return accentColour;
    }

    public void setAccentColour(String accentColour) {
        this.accentColour = accentColour;
    }

    public String getPanelColour() {
        return panelColour;
    }

    public void setPanelColour(String panelColour) {
        this.panelColour = panelColour;
    }

    public String getSenderName() {
        return senderName;
    }

    public void setSenderName(String senderName) {
        this.senderName = senderName;
    }

    public String getSenderEmail() {
        return senderEmail;
    }

    public void setSenderEmail(String senderEmail) {
        this.senderEmail = senderEmail;
    }

    public String getFooter() {
        return footer;
    }

    public void setFooter(String footer) {
        this.footer = footer;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }
}
