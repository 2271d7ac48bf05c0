package io.nimbill.web.access;

import io.nimbill.notification.KeptMails;
import io.nimbill.party.ApiKey;
import io.nimbill.party.KeyKeeping;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.Permission;
import io.nimbill.party.RoleKeeping;
import io.nimbill.party.RoleName;
import io.nimbill.party.UserRegistration;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;

/** Lets people and programs act for a party: invitations and API keys. Secrets are shown once, on the page that made them. */
@Named
@ViewScoped
public class AccessView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    private PartyDirectory parties;

    @Inject
    private UserRegistration users;

    @Inject
    private RoleKeeping roles;

    @Inject
    private KeyKeeping keys;

    @Inject
    private KeptMails keptMails;

    private String party;
    private String partyName;
    private String email;
    private String name;
    private String role;
    private String keyName;
    private LocalDate expiresOn;
    private transient String invited;
    private transient NewKey newKey;

    /** A key just made. */
    public record NewKey(String name, String secret) {}

    @PostConstruct
    void open() {
        Party found = id == null || id.isBlank()
                ? parties.own()
                : parties.one(PublicId.parse("pty", id).orElseThrow(NotFound::new));
        party = found.publicId().value();
        partyName = found.legalName();
    }

    /** Invites somebody by mail. */
    public void invite() {
        users.invite(partyId(), email, name, role);
        invited = email;
        email = null;
        name = null;
        role = null;
    }

    /** Makes an API key; its secret is shown once. */
    public void makeKey() {
        Set<Permission> chosen = ScopeGroup.chosen("access:scopes");
        String secret = keys.make(
                        partyId(),
                        keyName,
                        chosen,
                        expiresOn == null
                                ? null
                                : expiresOn.atStartOfDay(ZoneOffset.UTC).toInstant())
                .secret();
        newKey = new NewKey(keyName, secret);
        keyName = null;
        expiresOn = null;
    }

    /** Ends a key at once. */
    public void revoke(String keyId) {
        keys.revoke(PublicId.parse("key", keyId).orElseThrow(NotFound::new));
    }

    private PublicId partyId() {
        return new PublicId(party);
    }

    public List<ApiKey> getKeys() {
        return keys.of(partyId());
    }

    /** The roles that can be given here, by code and name. */
    public List<RoleName> getRoles() {
        return roles.grantableAt(partyId()).stream().map(RoleName::of).toList();
    }

    /** What a key of this party may be allowed, in groups. */
    public List<ScopeGroup> getScopeGroups() {
        return ScopeGroup.of(keys.possibleScopes(partyId()));
    }

    /** Prefixed public id of the party. */
    public String getPartyId() {
        return partyId().prefixed("pty");
    }

    public String getPartyName() {
        return partyName;
    }

    /** Whom the last action invited; null at any later look. */
    public String getInvited() {
        return invited;
    }

    /** The folder that has the mails of a sample; null where mails are sent. */
    public Path getMailFolder() {
        return keptMails.isInUse() ? keptMails.folder() : null;
    }

    /** The key made by the last action; null at any later look. */
    public NewKey getNewKey() {
        return newKey;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getKeyName() {
        return keyName;
    }

    public void setKeyName(String keyName) {
        this.keyName = keyName;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }
}
