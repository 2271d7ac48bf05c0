package io.nimbill.vendor;

import java.util.List;
import java.util.Set;

/**
 * A vendor as Nimbill talks to it: what it can do, what it asks for at the door, and the door itself. One adapter each in
 * {@code vendor.aws}, {@code vendor.microsoft} and {@code vendor.focus}; adding a vendor means adding a bean.
 */
public interface CloudVendor {

    /** Code of the vendor as the table {@code vendor} has it. */
    String code();

    /** What its sessions can do; everything else they refuse with {@code vendor-cannot}. */
    Set<Capability> capabilities();

    /** The kinds of credential it takes, the one it recommends first. */
    List<CredentialKind> credentials();

    /**
     * What is wanted with all that this vendor asks for before it opens an account; what was not given is taken from the
     * client's profile where it fits.
     *
     * @param buyer null for nobody yet
     * @throws io.nimbill.work.Refusal with the name of the field that is missing
     */
    default NewVendorAccount completed(NewVendorAccount wanted, AccountBuyer buyer) {
        return wanted;
    }

    /** What is asked for with a credential of that kind, by the codes of a test's findings; empty where all is said. */
    default List<String> callsThatNeed(CredentialKind kind) {
        return List.of();
    }

    /**
     * What the operator has to allow at the vendor, least privilege, as texts to copy there.
     *
     * @param access the account; no credential is needed yet
     * @param stores where its datasets lie, {@code s3://bucket/prefix}; may be empty
     */
    List<PermissionText> permissions(VendorAccess access, List<String> stores);

    /**
     * Opens a session. Nothing is called yet.
     *
     * @throws io.nimbill.work.Refusal {@code credential-missing} when none of the kinds it takes is there
     */
    VendorSession open(VendorAccess access);
}
