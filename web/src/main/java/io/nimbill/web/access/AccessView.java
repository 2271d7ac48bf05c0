package io.nimbill.web.access;

import io.nimbill.party.ApiKey;
import io.nimbill.party.KeyKeeping;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.Permission;
import io.nimbill.party.Role;
import io.nimbill.party.UserRegistration;
import io.nimbill.party.UserRegistration.Member;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;

/** Who may act for a party: its users and its API keys. Secrets are shown once, on the page that made them. */
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
    private KeyKeeping keys;

    @Inject
    private Settings settings;

    private String party;
    private String partyName;
    private String email;
    private String name;
    private Role role;
    private String keyName;
    private LocalDate expiresOn;
    private transient Invited invited;
    private transient NewKey newKey;

    /**
     * Somebody just invited.
     *
     * @param secret null for somebody who has a password already
     */
    public record Invited(String name, String email, String secret, Instant validUntil) {}

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

    /** Invites somebody; a new user's one-time secret is shown once. */
    public void invite() {
        UserRegistration.Invitation invitation = users.invite(partyId(), email, name, role);
        invited = new Invited(
                name,
                email,
                invitation.secret().orElse(null),
                invitation.validUntil().orElse(null));
        email = null;
        name = null;
        role = null;
    }

    /** Takes a role away at once. */
    public void withdraw(long membershipId) {
        users.withdraw(membershipId);
    }

    /** Makes an API key; its secret is shown once. */
    public void makeKey() {
        Set<Permission> chosen = ScopeGroup.chosen();
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

    public List<Member> getMembers() {
        return users.membersOf(partyId());
    }

    public List<ApiKey> getKeys() {
        return keys.of(partyId());
    }

    public List<Role> getRoles() {
        return users.grantableRoles(partyId());
    }

    /** What a key of this party may be allowed, in groups. */
    public List<ScopeGroup> getScopeGroups() {
        return ScopeGroup.of(keys.possibleScopes(partyId()));
    }

    public String getPartyName() {
        return partyName;
    }

    /** Whom the last action invited; null at any later look. */
    public Invited getInvited() {
        return invited;
    }

    /** The key made by the last action; null at any later look. */
    public NewKey getNewKey() {
        return newKey;
    }

    /** Where an invited user sets a password. */
    public String getPasswordAddress() {
        return settings.baseUrl() + "/set-password.xhtml";
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

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
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
