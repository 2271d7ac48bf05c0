package io.nimbill.vendor.microsoft;

import io.nimbill.vendor.Capability;
import io.nimbill.vendor.CloudVendor;
import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.PermissionText;
import io.nimbill.vendor.VendorAccess;
import io.nimbill.vendor.VendorSession;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Microsoft: a partner's tenant with its customers, and the exports of its billing accounts. */
@ApplicationScoped
class MicrosoftCloudVendor implements CloudVendor {

    private Settings settings;

    /** For the container. */
    protected MicrosoftCloudVendor() {}

    @Inject
    MicrosoftCloudVendor(Settings settings) {
        this.settings = settings;
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
                CredentialKind.AZURE_SHARED_ACCESS,
                CredentialKind.AZURE_CONNECTION_STRING);
    }

    @Override
    public List<PermissionText> permissions(VendorAccess access, List<String> stores) {
        return List.of(
                new PermissionText("microsoft.graph", "Microsoft Graph · Application · PartnerBilling.Read.All"),
                new PermissionText(
                        "microsoft.partner-center",
                        "Microsoft Partner Center · App-only (web app) · Admin agent, Billing admin"),
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
        return new MicrosoftSession(
                new MicrosoftHosts(settings),
                access.required(CredentialKind.AZURE_APPLICATION).words());
    }
}
