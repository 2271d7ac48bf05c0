package io.nimbill.vendor.aws;

import io.nimbill.vendor.AccountBuyer;
import io.nimbill.vendor.Capability;
import io.nimbill.vendor.CloudVendor;
import io.nimbill.vendor.Credential;
import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.NewVendorAccount;
import io.nimbill.vendor.PermissionText;
import io.nimbill.vendor.VendorAccess;
import io.nimbill.vendor.VendorSession;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Amazon Web Services: one payer (management) account, entered through a role. */
@ApplicationScoped
class AwsCloudVendor implements CloudVendor {

    private Settings settings;

    /** For the container. */
    protected AwsCloudVendor() {}

    @Inject
    AwsCloudVendor(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String code() {
        return "aws";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.CHECK,
                Capability.LIST_ACCOUNTS,
                Capability.CREATE_ACCOUNT,
                Capability.SUSPEND,
                Capability.RESUME,
                Capability.CLOSE,
                Capability.DISCOVER_DATASETS,
                Capability.READ_PRICES,
                Capability.COMPARE_COST,
                Capability.FORECAST_COST);
    }

    @Override
    public List<CredentialKind> credentials() {
        return List.of(CredentialKind.AWS_ROLE, CredentialKind.S3_KEY);
    }

    /** An owner's address in the world is all AWS asks for beside a name. */
    @Override
    public NewVendorAccount completed(NewVendorAccount wanted, AccountBuyer buyer) {
        if (wanted.email() == null || wanted.email().isBlank()) {
            throw new Refusal("required", "email", "This field is required.");
        }
        return wanted;
    }

    @Override
    public List<PermissionText> permissions(VendorAccess access, List<String> stores) {
        String principal =
                settings.text("nimbill.aws.principal").orElse("arn:aws:iam::<account of this installation>:root");
        return new AwsPermissions(access.trustId(), principal, access.externalId(), stores).texts();
    }

    @Override
    public VendorSession open(VendorAccess access) {
        Credential role = access.required(CredentialKind.AWS_ROLE);
        return new AwsSession(new AwsClients(settings, role.words(), access.trustId()), access, role, settings);
    }
}
