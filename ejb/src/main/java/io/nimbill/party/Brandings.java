package io.nimbill.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How sellers present themselves. For callers inside the house: it does not ask who wants to know. */
@ApplicationScoped
public class Brandings {

    @PersistenceContext(unitName = "nimbill")
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** The branding of a seller; {@link Branding#NONE} where it has set none. */
    public Branding of(long partyId) {
        return Optional.ofNullable(entityManager.find(SellerBranding.class, partyId))
                .map(SellerBranding::branding)
                .orElse(Branding.NONE);
    }

    /** A logo by its hash. */
    public Optional<Logo> logo(String sha256) {
        return Optional.ofNullable(entityManager.find(Logo.class, sha256));
    }

    void write(long partyId, Branding branding) {
        SellerBranding kept = entityManager.find(SellerBranding.class, partyId);
        if (kept == null) {
            kept = new SellerBranding(partyId);
            kept.write(branding);
            entityManager.persist(kept);
            return;
        }
        kept.write(branding);
    }

    /** Keeps a picture; the same picture is kept once. */
    String keep(LogoImage image) {
        if (logo(image.sha256()).isEmpty()) {
            entityManager.persist(new Logo(image, Instant.now(clock)));
        }
        return image.sha256();
    }
}
