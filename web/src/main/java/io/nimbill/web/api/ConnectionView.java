package io.nimbill.web.api;

import io.nimbill.vendor.Capability;
import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.CredentialState;
import io.nimbill.vendor.LookState;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an account with a vendor is entered, and how talking to the vendor goes. */
@Schema(name = "Connection")
public record ConnectionView(
        @Schema(description = "What can be done through Nimbill")
        List<String> capabilities,

        @Schema(description = "Kinds of credential the vendor takes, the recommended one first")
        List<KindView> kinds,

        List<CredentialView> credentials,

        @Schema(description = "The last look; absent before the first")
        String lookedAt,

        @Schema(description = "The last good look; absent before the first")
        String succeededAt,

        @Schema(description = "What the vendor said when the last look failed; absent when it went well")
        String said) {

    static ConnectionView of(
            Collection<Capability> capabilities,
            List<CredentialKind> kinds,
            Function<CredentialKind, List<String>> callsThatNeed,
            List<CredentialState> credentials,
            LookState look) {
        return new ConnectionView(
                capabilities.stream().map(Enum::name).toList(),
                kinds.stream()
                        .map(kind -> KindView.of(kind, callsThatNeed.apply(kind)))
                        .toList(),
                credentials.stream().map(CredentialView::of).toList(),
                look == null ? null : look.lookedAt().toString(),
                look == null || look.succeededAt() == null
                        ? null
                        : look.succeededAt().toString(),
                look == null ? null : look.said());
    }

    /** A kind of credential with its fields. */
    @Schema(name = "CredentialKind")
    public record KindView(
            String kind,
            List<FieldView> fields,

            @Schema(description = "What is asked of the vendor with it, by the codes of findings; empty: everything")
            List<String> neededFor) {

        static KindView of(CredentialKind kind, List<String> neededFor) {
            return new KindView(
                    kind.name(),
                    kind.fields().stream()
                            .map(each -> new FieldView(each.name(), each.secret(), each.required()))
                            .toList(),
                    neededFor);
        }
    }

    /** One field of a credential. */
    @Schema(name = "CredentialField")
    public record FieldView(String name, boolean secret, boolean required) {}
}
