package io.nimbill.whole.attack;

import io.nimbill.party.ApiClientKeeping;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.KeyKeeping;
import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.party.Role;
import io.nimbill.party.RoleKeeping;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Programs of the planted nodes: those that are asked about, and those that ask, each with what a role may. */
@ApplicationScoped
class RightsPrograms {

    @Inject
    private ApiTree tree;

    @Inject
    private ApiClientKeeping apiClients;

    @Inject
    private RoleKeeping roles;

    @Inject
    private KeyKeeping keys;

    @Inject
    private CurrentCaller currentCaller;

    /** A key that nobody uses. */
    String key(Party party) {
        return tree.keyOf(party, EnumSet.of(Permission.VIEW_PARTIES), null)
                .key()
                .publicId()
                .prefixed("key");
    }

    /** An API client that nobody uses. */
    String apiClient(Party party) {
        List<String> made = new ArrayList<>();
        currentCaller.runAs(
                Caller.system("test"),
                () -> made.add(apiClients
                        .make(party.publicId(), "Planted", EnumSet.of(Permission.VIEW_PARTIES), null)
                        .client()
                        .publicId()
                        .prefixed("apc")));
        return made.get(0);
    }

    /** What a ready-made role may at a party, as far as programs may at all. */
    Set<Permission> of(Role role, Party party) {
        Set<Permission> scopes = possibleAt(party);
        scopes.retainAll(role.permissions());
        return scopes;
    }

    /** Everything that programs of a party may be granted. */
    Set<Permission> possibleAt(Party party) {
        Set<Permission> possible = EnumSet.noneOf(Permission.class);
        currentCaller.runAs(Caller.system("test"), () -> possible.addAll(keys.possibleScopes(party.publicId())));
        return possible;
    }

    /** Has a role of one permission made at a party, and says what it may. */
    Set<Permission> ofRoleWith(Permission permission, Party party) {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        currentCaller.runAs(
                Caller.system("test"),
                () -> held.addAll(roles.make(party.publicId(), PublicId.random().value(), EnumSet.of(permission))
                        .role()
                        .permissions()));
        return held;
    }
}
