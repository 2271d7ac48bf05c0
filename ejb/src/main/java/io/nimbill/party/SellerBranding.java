package io.nimbill.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A seller's branding as it is kept. */
@Entity
@Table(name = "party_branding")
class SellerBranding {

    @Id
    @Column(name = "party_id")
    private long partyId;

    @Column(name = "accent_colour")
    private String accentColour;

    @Column(name = "panel_colour")
    private String panelColour;

    @Column(name = "sender_name")
    private String senderName;

    @Column(name = "sender_email")
    private String senderEmail;

    @Column(name = "footer")
    private String footer;

    @Column(name = "logo_sha256")
    private String logoSha256;

    @Version
    @Column(name = "version")
    private long version;

    protected SellerBranding() {}

    SellerBranding(long partyId) {
        this.partyId = partyId;
    }

    void write(Branding branding) {
        accentColour = branding.accentColour();
        panelColour = branding.panelColour();
        senderName = branding.senderName();
        senderEmail = branding.senderEmail();
        footer = branding.footer();
        logoSha256 = branding.logoSha256();
    }

    Branding branding() {
        return new Branding(accentColour, panelColour, senderName, senderEmail, footer, logoSha256);
    }
}
