package io.nimbill.vendor.microsoft;

import com.azure.core.credential.TokenCredential;
import io.nimbill.vendor.Finding;
import io.nimbill.vendor.Finding.Remedy;
import io.nimbill.vendor.VendorFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries what a partner's application and its user may do: each service by a question that changes nothing, and beside it
 * what the tokens themselves say is granted. What only an act would show is named as not tried.
 */
final class MicrosoftCheck {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String GRAPH_ROLE = "PartnerBilling.Read.All";
    private static final String USER_SCOPE = "user_impersonation";

    private final MicrosoftServices services;
    private final List<Finding> findings = new ArrayList<>();

    MicrosoftCheck(MicrosoftServices services) {
        this.services = services;
    }

    /** Without a token for the application nothing else of it can be tried. */
    List<Finding> findings() {
        tried("microsoft.customers", "Partner Center: Admin agent", services.customers()::touch);
        if (findings.get(0).remedy() != Remedy.RENEW_CREDENTIAL) {
            tried("microsoft.usage", GRAPH_ROLE, () -> services.reports().touch(NOBODY));
            claimed("microsoft.graph", services.application(), MicrosoftServices.GRAPH, GRAPH_ROLE);
            billing();
            unshown();
        }
        user();
        return findings;
    }

    private void billing() {
        List<String> accounts = new ArrayList<>();
        tried(
                "microsoft.billing",
                "Billing account reader",
                () -> accounts.addAll(services.billing().accounts()));
        int last = findings.size() - 1;
        if (findings.get(last).isOk() && accounts.isEmpty()) {
            findings.set(
                    last,
                    Finding.missing(
                            "microsoft.billing",
                            "Billing account reader",
                            Remedy.GRANT,
                            "No billing account is visible."));
        }
    }

    /** Neither Partner Center nor Azure has a question for these; their tokens do not name them. */
    private void unshown() {
        findings.add(
                Finding.notTried("microsoft.create", "Partner Center: Admin agent (POST /customers)", Remedy.USE_ONCE));
        findings.add(Finding.notTried(
                "microsoft.subscriptions", "Owner (Microsoft.Subscription/cancel, enable)", Remedy.USE_ONCE));
    }

    /** What needs a user beside the application: who reads no price sheets needs none. */
    private void user() {
        Optional<PartnerUser> user = services.user();
        if (user.isEmpty()) {
            findings.add(Finding.notTried("microsoft.prices", "Partner API: App + user", Remedy.ADD_CREDENTIAL));
            findings.add(Finding.notTried("microsoft.invoices", "Partner Center: App + user", Remedy.ADD_CREDENTIAL));
            return;
        }
        claimed("microsoft.user", user.get(), MicrosoftServices.PARTNER_CENTER, USER_SCOPE);
        if (findings.get(findings.size() - 1).remedy() != Remedy.RENEW_CREDENTIAL) {
            claimed("microsoft.prices", user.get(), MicrosoftServices.PRICES, USER_SCOPE);
            tried(
                    "microsoft.invoices",
                    "Partner Center: Billing admin",
                    () -> PartnerInvoices.summaries(services.asUser(MicrosoftServices.PARTNER_CENTER)));
        }
    }

    /** The token is got and not used: what it says is what was granted. */
    private void claimed(String code, TokenCredential identity, String scope, String permission) {
        try {
            TokenClaims claims = TokenClaims.of(identity, scope);
            if (!claims.areReadable()) {
                findings.add(Finding.notTried(code, permission, Remedy.USE_ONCE));
            } else if (claims.grant(permission)) {
                findings.add(Finding.proved(code, permission, Finding.Proof.CLAIMED));
            } else {
                findings.add(Finding.missing(code, permission, Remedy.GRANT, claims.said()));
            }
        } catch (VendorFailure failure) {
            findings.add(Finding.of(code, permission, failure));
        }
    }

    private void tried(String code, String permission, Runnable call) {
        try {
            call.run();
            findings.add(Finding.ok(code, permission));
        } catch (VendorFailure failure) {
            findings.add(Finding.of(code, permission, failure));
        }
    }
}
