package io.nimbill.web.api;

import io.nimbill.vendor.CredentialState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a credential is kept, and nothing of it. */
@Schema(name = "Credential")
public record CredentialView(
        String kind,
        String setAt,
        String setBy,

        @Schema(description = "When the vendor last gave a new one in its place; absent when it never did")
        String renewedAt,

        @Schema(description = "When it runs out; absent where that is not known")
        String expiresAt) {

    static CredentialView of(CredentialState state) {
        return new CredentialView(
                state.kind().name(),
                state.setAt().toString(),
                state.setBy(),
                state.renewedAt() == null ? null : state.renewedAt().toString(),
                state.expiresAt() == null ? null : state.expiresAt().toString());
    }
}
