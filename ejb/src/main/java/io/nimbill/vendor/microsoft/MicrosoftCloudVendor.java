package io.nimbill.vendor.microsoft;

import io.nimbill.vendor.AccountBuyer;
import io.nimbill.vendor.Capability;
import io.nimbill.vendor.CloudVendor;
import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.NewVendorAccount;
import io.nimbill.vendor.PermissionText;
import io.nimbill.vendor.VendorAccess;
import io.nimbill.vendor.VendorSession;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Microsoft: a partner's tenant with its customers, and the exports of its billing accounts. */
@ApplicationScoped
class MicrosoftCloudVendor implements CloudVendor {

    private Settings settings;
    private Clock clock;

    /** For the container. */
    protected MicrosoftCloudVendor() {}

    @Inject
    MicrosoftCloudVendor(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "microsoft";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.CHECK,
                Capability.LIST_ACCOUNTS,
                Capability.CREATE_ACCOUNT,
                Capability.SUSPEND,
                Capability.RESUME,
                Capability.DISCOVER_DATASETS,
                Capability.LIST_SUBSCRIPTIONS,
                Capability.CHANGE_SEATS,
                Capability.READ_PRICES);
    }

    @Override
    public List<CredentialKind> credentials() {
        return List.of(
                CredentialKind.AZURE_APPLICATION,
                CredentialKind.AZURE_PARTNER_USER,
                CredentialKind.AZURE_SHARED_ACCESS,
                CredentialKind.AZURE_CONNECTION_STRING);
    }

    @Override
    public NewVendorAccount completed(NewVendorAccount wanted, AccountBuyer buyer) {
        return NewCustomer.completed(wanted, buyer);
    }

    @Override
    public List<String> callsThatNeed(CredentialKind kind) {
        return switch (kind) {
            case AZURE_APPLICATION ->
                List.of(
                        "microsoft.customers",
                        "microsoft.create",
                        "microsoft.usage",
                        "microsoft.billing",
                        "microsoft.subscriptions");
            case AZURE_PARTNER_USER -> List.of("microsoft.prices", "microsoft.invoices");
            default -> List.of();
        };
    }

    @Override
    public List<PermissionText> permissions(VendorAccess access, List<String> stores) {
        return List.of(
                new PermissionText("microsoft.graph", "Microsoft Graph · Application · PartnerBilling.Read.All"),
                new PermissionText(
                        "microsoft.partner-center",
                        "Microsoft Partner Center · App-only (web app) · Admin agent, Billing admin"),
                new PermissionText(
                        "microsoft.partner-user",
                        "Microsoft Partner Center · Delegated · user_impersonation\n"
                                + "Microsoft Partner (api.partner.microsoft.com) · Delegated · user_impersonation\n\n"
                                + "New-PartnerAccessToken -ApplicationId <application id> -Credential $secretOfTheApplication `\n"
                                + "  -Scopes 'https://api.partnercenter.microsoft.com/user_impersonation' `\n"
                                + "  -ServicePrincipal -Tenant <tenant> -UseAuthorizationCode | Select RefreshToken"),
                new PermissionText("microsoft.billing", "Billing account · Billing account reader"),
                new PermissionText(
                        "microsoft.storage",
                        "az role assignment create --role \"Storage Blob Data Reader\" --assignee <application id> \\\n"
                                + "  --scope /subscriptions/<subscription>/resourceGroups/<group>/providers/"
                                + "Microsoft.Storage/storageAccounts/<account>"),
                new PermissionText(
                        "microsoft.subscriptions",
                        "az role assignment create --role Owner --assignee <application id> \\\n"
                                + "  --scope /subscriptions/<subscription to be suspended and resumed>"));
    }

    @Override
    public VendorSession open(VendorAccess access) {
        return new MicrosoftSession(new MicrosoftServices(new MicrosoftHosts(settings), access, clock));
    }
}
