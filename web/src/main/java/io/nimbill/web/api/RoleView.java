package io.nimbill.web.api;

import io.nimbill.party.HeldRole;
import io.nimbill.party.OwnRole;
import io.nimbill.party.Permission;
import io.nimbill.party.RoleKeeping;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role that users can hold. */
@Schema(name = "Role")
public record RoleView(
        @Schema(
                description = "Word of a ready-made role, or id of one that a party made",
                examples = {"BILLING_CLERK", "rol_4b0d3c5e8f0a4c2e9d1b7a6f5e4d3c2b"})
        String code,

        @Schema(description = "Absent for ready-made roles") String name,

        @Schema(description = "Who made it; absent for ready-made roles")
        String partyId,

        List<String> permissions,

        @Schema(description = "How many hold it today; absent in lists")
        Integer holders) {

    static RoleView of(HeldRole role) {
        return new RoleView(role.code(), role.ownName().orElse(null), null, words(role), null);
    }

    static RoleView of(RoleKeeping.Kept kept) {
        OwnRole role = kept.role();
        return new RoleView(role.code(), role.name(), kept.owner().prefixed(Ids.PARTY), words(role), kept.holders());
    }

    private static List<String> words(HeldRole role) {
        return role.permissions().stream().sorted().map(Permission::scope).toList();
    }
}
