package io.nimbill.web.api;

import io.nimbill.party.Permission;
import io.nimbill.web.entry.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role to make or rewrite. */
@Schema(name = "RoleFields")
public record RoleFields(
        @Schema(required = true, maxLength = 64, examples = "Night shift")
        String name,

        @Schema(required = true, description = "Words such as view-charges; not more than the key holds itself")
        List<String> permissions) {

    Set<Permission> chosen() {
        Set<Permission> chosen = EnumSet.noneOf(Permission.class);
        for (String word : Required.field("permissions", permissions)) {
            chosen.add(Permission.ofScope(word)
                    .orElseThrow(() -> new ApiProblem(Problem.ofField(
                            422, "permission-unknown", "/permissions", "There is no permission " + word + "."))));
        }
        return chosen;
    }
}
