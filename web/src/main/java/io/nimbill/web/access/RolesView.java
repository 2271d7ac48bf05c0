package io.nimbill.web.access;

import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.Permission;
import io.nimbill.party.Role;
import io.nimbill.party.RoleKeeping;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;

/** The roles that can be held at a party: the ready-made ones, and those it makes for itself. */
@Named
@ViewScoped
public class RolesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BOXES = "roles:permissions";

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String role;

    @Inject
    private PartyDirectory parties;

    @Inject
    private RoleKeeping keeping;

    private String party;
    private String partyName;
    private String edited;
    private long version;
    private String name;

    @PostConstruct
    void open() {
        Party found = id == null || id.isBlank()
                ? parties.own()
                : parties.one(PublicId.parse("pty", id).orElseThrow(NotFound::new));
        party = found.publicId().value();
        partyName = found.legalName();
        if (role != null && !role.isBlank()) {
            edit(role);
        }
    }

    private void edit(String code) {
        RoleKeeping.Kept kept = keeping.one(roleId(code));
        if (!kept.owner().value().equals(party)) {
            throw new NotFound();
        }
        edited = code;
        version = kept.role().version();
        name = kept.role().name();
    }

    /** Makes a role of what was ticked, or changes the one that is edited. */
    public void save() {
        Set<Permission> chosen = ScopeGroup.chosen(BOXES);
        if (edited == null) {
            keeping.make(partyId(), name, chosen);
        } else {
            keeping.change(roleId(edited), version, name, chosen);
        }
        edited = null;
        name = null;
    }

    /** Begins to change a role. */
    public void begin(String code) {
        edit(code);
    }

    /** Changes none after all. */
    public void leave() {
        edited = null;
        name = null;
    }

    /** Gives a role up. */
    public void close(String code, long seenVersion) {
        keeping.close(roleId(code), seenVersion);
        leave();
    }

    /** The ready-made roles that fit this party. */
    public List<Role> getReadyMade() {
        var kind = parties.one(partyId()).kind();
        return Arrays.stream(Role.values()).filter(each -> each.fits(kind)).toList();
    }

    public List<RoleKeeping.Kept> getOwn() {
        return keeping.madeBy(partyId());
    }

    /** What may be ticked, in groups. */
    public List<ScopeGroup> getGroups() {
        return ScopeGroup.of(keeping.possibleFor(partyId()));
    }

    /** Whether a box is ticked: as it was sent when something was refused, else as the role has it. */
    public boolean isTicked(Permission permission) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.isPostback() && faces.isValidationFailed()) {
            return ScopeGroup.ticked(BOXES).contains(permission);
        }
        return edited != null
                && keeping.one(roleId(edited)).role().permissions().contains(permission);
    }

    private PublicId partyId() {
        return new PublicId(party);
    }

    private static PublicId roleId(String code) {
        return PublicId.parse("rol", code).orElseThrow(NotFound::new);
    }

    public String getPartyName() {
        return partyName;
    }

    /** Prefixed public id of the party. */
    public String getPartyId() {
        return partyId().prefixed("pty");
    }

    public boolean isEditing() {
        return edited != null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
