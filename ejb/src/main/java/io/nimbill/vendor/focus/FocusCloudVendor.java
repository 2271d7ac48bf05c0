package io.nimbill.vendor.focus;

import io.nimbill.vendor.Capability;
import io.nimbill.vendor.CloudVendor;
import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.Finding;
import io.nimbill.vendor.PermissionText;
import io.nimbill.vendor.VendorAccess;
import io.nimbill.vendor.VendorSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A provider of which only the files are known. Whether they can be listed is tried for every vendor alike. */
@ApplicationScoped
class FocusCloudVendor implements CloudVendor {

    @Override
    public String code() {
        return "focus";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CHECK);
    }

    @Override
    public List<CredentialKind> credentials() {
        return List.of(
                CredentialKind.S3_KEY,
                CredentialKind.AZURE_SHARED_ACCESS,
                CredentialKind.AZURE_CONNECTION_STRING,
                CredentialKind.AZURE_APPLICATION,
                CredentialKind.AWS_ROLE);
    }

    @Override
    public List<PermissionText> permissions(VendorAccess access, List<String> stores) {
        return List.of(
                new PermissionText("focus.s3", "s3:ListBucket, s3:GetObject"),
                new PermissionText("focus.blob", "Storage Blob Data Reader; SAS: sr=c, sp=rl"));
    }

    @Override
    public VendorSession open(VendorAccess access) {
        return new FilesOnly();
    }

    /** There is nobody to talk to. */
    private static final class FilesOnly implements VendorSession {

        @Override
        public List<Finding> check() {
            return List.of();
        }
    }
}
