package io.nimbill.web.api;

import io.nimbill.party.Permission;
import io.nimbill.web.entry.Problem;
import io.nimbill.work.PublicId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key or an API client to be made. */
@Schema(name = "NewProgram")
public record NewProgram(
        @Schema(description = "For whom it acts; the caller's own party by default")
        String partyId,

        @Schema(required = true) String name,

        @Schema(required = true, description = "Such as view-charges; not more than the caller holds")
        List<String> scopes,

        @Schema(description = "Absent: it does not expire") Instant expiresAt) {

    PublicId partyOr(Supplier<PublicId> own) {
        return partyId == null ? own.get() : Ids.inBody(Ids.PARTY, "partyId", partyId);
    }

    Set<Permission> permissions() {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        for (String scope : Required.field("scopes", scopes)) {
            all.add(Permission.ofScope(scope)
                    .orElseThrow(() -> new ApiProblem(
                            Problem.ofField(422, "unknown-scope", "/scopes", "There is no scope " + scope + "."))));
        }
        return all;
    }
}
