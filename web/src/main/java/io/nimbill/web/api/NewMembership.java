package io.nimbill.web.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody to invite. */
@Schema(name = "NewMembership")
public record NewMembership(
        @Schema(required = true, examples = "ada@example.org")
        String email,

        @Schema(required = true) String displayName,

        @Schema(
                required = true,
                description = "Word of a ready-made role, or id of one that a party made; see the roles of the party",
                examples = "CLIENT_VIEWER")
        String role) {}
