package io.nimbill.web.access;

import io.nimbill.party.ApiClient;
import io.nimbill.party.ApiClientKeeping;
import io.nimbill.party.ApiClientKeeping.NewSecret;
import io.nimbill.party.KeyKeeping;
import io.nimbill.party.PartyDirectory;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The programs that get tokens for a party. Secrets are shown once, on the page that made them. */
@Named
@ViewScoped
public class ApiClientsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration OVERLAP = Duration.ofHours(24);

    @Inject
    @Param
    private String id;

    @Inject
    private PartyDirectory parties;

    @Inject
    private ApiClientKeeping clients;

    @Inject
    private KeyKeeping keys;

    @Inject
    private Settings settings;

    private String party;
    private String name;
    private LocalDate expiresOn;
    private transient Shown shown;

    /** A secret just made. */
    public record Shown(String name, String clientId, String secret) {}

    @PostConstruct
    void open() {
        party = (id == null || id.isBlank()
                        ? parties.own()
                        : parties.one(PublicId.parse("pty", id).orElseThrow(NotFound::new)))
                .publicId()
                .value();
    }

    /** Makes a client; its secret is shown once. */
    public void make() {
        show(clients.make(
                partyId(),
                name,
                ScopeGroup.chosen("clients:scopes"),
                expiresOn == null
                        ? null
                        : expiresOn.atStartOfDay(ZoneOffset.UTC).toInstant()));
        name = null;
        expiresOn = null;
    }

    /** Gives a client another secret; the one before holds for a day. */
    public void rotate(String clientId) {
        show(clients.rotate(PublicId.required("apc", clientId), OVERLAP));
    }

    /** Ends a client and its tokens at once. */
    public void revoke(String clientId) {
        clients.revoke(PublicId.required("apc", clientId));
    }

    private void show(NewSecret made) {
        shown = new Shown(made.client().name(), made.client().publicId().prefixed("apc"), made.secret());
    }

    private PublicId partyId() {
        return new PublicId(party);
    }

    public List<ApiClient> getClients() {
        return clients.of(partyId());
    }

    /** What a client of this party may be allowed, in groups. */
    public List<ScopeGroup> getScopeGroups() {
        return ScopeGroup.of(keys.possibleScopes(partyId()));
    }

    /** The secret made by the last action; null at any later look. */
    public Shown getShown() {
        return shown;
    }

    /** Where tokens are given. */
    public String getTokenAddress() {
        return settings.baseUrl() + "/api/v1/oauth2/token";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }
}
