package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Sets how sellers present themselves: their own party, and those below. Documents issued before keep their look. */
@Stateless
public class BrandKeeping {

    @Inject
    private PartyScope scope;

    @Inject
    private Parties parties;

    @Inject
    private Brandings brandings;

    @Inject
    private AuditTrail auditTrail;

    /** How a seller presents itself now. */
    @Requires(Permission.VIEW_PARTIES)
    public Branding of(PublicId sellerId) {
        return brandings.of(seller(sellerId).id());
    }

    /** The logo of a seller as PNG. */
    @Requires(Permission.VIEW_PARTIES)
    public Optional<Logo> logoOf(PublicId sellerId) {
        return Optional.ofNullable(of(sellerId).logoSha256()).flatMap(brandings::logo);
    }

    /** Writes colours, sender and footer; the logo stays. */
    @Requires(Permission.MANAGE_PARTIES)
    public Branding write(PublicId sellerId, Branding branding) {
        Party seller = locked(sellerId);
        return replace(seller, branding.withLogo(brandings.of(seller.id()).logoSha256()));
    }

    /**
     * Sets the logo.
     *
     * @param picture PNG or JPEG, at most 512 KiB, 16 to 2000 pixels each way
     */
    @Requires(Permission.MANAGE_PARTIES)
    public Branding setLogo(PublicId sellerId, byte[] picture) {
        Party seller = locked(sellerId);
        LogoImage image = LogoImage.of(picture);
        return replace(seller, brandings.of(seller.id()).withLogo(brandings.keep(image)));
    }

    /** Takes the logo away. */
    @Requires(Permission.MANAGE_PARTIES)
    public Branding removeLogo(PublicId sellerId) {
        Party seller = locked(sellerId);
        return replace(seller, brandings.of(seller.id()).withLogo(null));
    }

    private Branding replace(Party seller, Branding branding) {
        Branding before = brandings.of(seller.id());
        brandings.write(seller.id(), branding);
        auditTrail.record(
                "branding-changed",
                "party",
                seller.publicId(),
                Changes.none()
                        .from("accentColour", before.accentColour(), branding.accentColour())
                        .from("panelColour", before.panelColour(), branding.panelColour())
                        .from("senderName", before.senderName(), branding.senderName())
                        .from("senderEmail", before.senderEmail(), branding.senderEmail())
                        .from("footer", before.footer(), branding.footer())
                        .from("logo", before.logoSha256(), branding.logoSha256()));
        return branding;
    }

    private Party locked(PublicId sellerId) {
        return parties.lock(seller(sellerId).id()).orElseThrow(NotFound::new);
    }

    private Party seller(PublicId sellerId) {
        Party party = scope.require(sellerId);
        if (party.kind() == PartyKind.CLIENT) {
            throw new Refusal("client-sells-nothing", "A client sells to nobody and has no branding.");
        }
        return party;
    }
}
