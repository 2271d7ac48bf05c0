package io.nimbill.vendor.aws;

import io.nimbill.vendor.AccountKind;
import io.nimbill.vendor.NewVendorAccount;
import io.nimbill.vendor.VendorAccount;
import io.nimbill.vendor.VendorFailure;
import io.nimbill.vendor.VendorOperation;
import io.nimbill.work.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.ConcurrentModificationException;
import software.amazon.awssdk.services.organizations.model.CreateAccountState;
import software.amazon.awssdk.services.organizations.model.CreateAccountStatus;
import software.amazon.awssdk.services.organizations.model.Organization;
import software.amazon.awssdk.services.organizations.model.Tag;

/**
 * Accounts of an AWS organization.
 *
 * <p>Suspending moves an account into the unit whose service control policy denies everything, after the unit it comes
 * from was written into a tag of the account itself: a crash between the two, or another installation, still finds the
 * way back. It stops new calls; what runs goes on running and costs on.
 */
final class AwsOrganization {

    /** The tag that remembers where a suspended account belongs. */
    static final String HOME_TAG = "nimbill:unit";

    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);
    private static final int TRIES = 4;
    private static final long FIRST_PAUSE_MILLIS = 250;

    private final OrganizationsClient client;
    private final String suspendedUnit;

    AwsOrganization(OrganizationsClient client, String suspendedUnit) {
        this.client = client;
        this.suspendedUnit = suspendedUnit;
    }

    /** A page may be empty and still have a follower: the paginator goes on until there is none. */
    void accounts(Consumer<VendorAccount> taker) {
        AwsFailures.run(() -> client.listAccountsPaginator().stream()
                .flatMap(page -> page.accounts().stream())
                .forEach(each -> taker.accept(account(each))));
    }

    Organization described() {
        return AwsFailures.call(() -> client.describeOrganization().organization());
    }

    String nameOfSuspendedUnit() {
        return AwsFailures.call(
                () -> client.describeOrganizationalUnit(request -> request.organizationalUnitId(suspendedUnit))
                        .organizationalUnit()
                        .name());
    }

    /** An e-mail address belongs to one account in the world: a request that was lost is found again by it. */
    VendorOperation create(NewVendorAccount wanted) {
        Optional<VendorOperation> before = requestedBefore(wanted);
        return before.orElseGet(
                () -> AwsFailures.call(() -> operation(client.createAccount(request -> request.email(wanted.email())
                                .accountName(wanted.name())
                                .tags(Tag.builder()
                                        .key("nimbill:request")
                                        .value(wanted.requestKey())
                                        .build()))
                        .createAccountStatus())));
    }

    VendorOperation progressOf(String requestId) {
        return AwsFailures.call(
                () -> operation(client.describeCreateAccountStatus(request -> request.createAccountRequestId(requestId))
                        .createAccountStatus()));
    }

    VendorOperation suspend(String accountId) {
        requireUnit();
        String parent = parentOf(accountId);
        if (!parent.equals(suspendedUnit)) {
            patiently(() -> client.tagResource(request -> request.resourceId(accountId)
                    .tags(Tag.builder().key(HOME_TAG).value(parent).build())));
            patiently(() -> client.moveAccount(request ->
                    request.accountId(accountId).sourceParentId(parent).destinationParentId(suspendedUnit)));
        }
        return VendorOperation.done(accountId);
    }

    /** Back to where it came from; to the root when nobody knows. */
    VendorOperation resume(String accountId) {
        requireUnit();
        String parent = parentOf(accountId);
        String home = tagsOf(accountId).getOrDefault(HOME_TAG, "");
        if (parent.equals(suspendedUnit)) {
            String destination = home.isEmpty() ? root() : home;
            patiently(() -> client.moveAccount(request ->
                    request.accountId(accountId).sourceParentId(parent).destinationParentId(destination)));
        }
        if (!home.isEmpty()) {
            patiently(() -> client.untagResource(
                    request -> request.resourceId(accountId).tagKeys(HOME_TAG)));
        }
        return VendorOperation.done(accountId);
    }

    /** AWS closes in the background: the account is PENDING_CLOSURE at once, and 90 days can be opened again. */
    VendorOperation close(String accountId) {
        patiently(() -> client.closeAccount(request -> request.accountId(accountId)));
        return VendorOperation.done(accountId);
    }

    Map<String, String> tagsOf(String accountId) {
        return AwsFailures.call(
                () -> client.listTagsForResourcePaginator(request -> request.resourceId(accountId)).tags().stream()
                        .collect(Collectors.toMap(Tag::key, Tag::value)));
    }

    void close() {
        client.close();
    }

    private void requireUnit() {
        if (suspendedUnit == null) {
            throw new Refusal(
                    "suspended-unit-missing",
                    "suspendedUnit",
                    "Name the organizational unit that denies everything in the credential of this account first.");
        }
    }

    private Optional<VendorOperation> requestedBefore(NewVendorAccount wanted) {
        return AwsFailures.call(() -> client.listAccountsPaginator().stream()
                .flatMap(page -> page.accounts().stream())
                .filter(each -> each.email().equalsIgnoreCase(wanted.email()))
                .findFirst()
                .map(each -> {
                    boolean ours = wanted.requestKey().equals(tagsOf(each.id()).get("nimbill:request"));
                    return ours
                            ? VendorOperation.done(each.id())
                            : VendorOperation.failed(null, "EMAIL_ALREADY_EXISTS");
                }));
    }

    private String parentOf(String accountId) {
        return AwsFailures.call(() -> client.listParents(request -> request.childId(accountId)).parents().stream()
                .findFirst()
                .orElseThrow(
                        () -> new VendorFailure(VendorFailure.Kind.REFUSED, accountId + " has no parent unit.", null))
                .id());
    }

    private String root() {
        return AwsFailures.call(() -> client.listRoots().roots().get(0).id());
    }

    /** Somebody else changes the organization at the same moment: AWS asks to come again. */
    private static void patiently(Supplier<?> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                AwsFailures.call(change::get);
                return;
            } catch (VendorFailure failure) {
                if (attempt == TRIES || !(failure.getCause() instanceof ConcurrentModificationException)) {
                    throw failure;
                }
                AwsPause.before(attempt, FIRST_PAUSE_MILLIS);
            }
        }
    }

    private static VendorOperation operation(CreateAccountStatus status) {
        if (status.state() == CreateAccountState.SUCCEEDED) {
            return new VendorOperation(
                    status.id(), VendorOperation.State.SUCCEEDED, status.accountId(), null, Duration.ZERO, null);
        }
        return status.state() == CreateAccountState.FAILED
                ? VendorOperation.failed(status.id(), status.failureReasonAsString())
                : VendorOperation.running(status.id(), ASK_AGAIN);
    }

    private static VendorAccount account(Account listed) {
        return new VendorAccount(
                AccountKind.ACCOUNT,
                listed.id(),
                null,
                listed.name() == null ? "" : listed.name(),
                listed.email(),
                state(listed.stateAsString() == null ? listed.statusAsString() : listed.stateAsString()),
                listed.joinedTimestamp(),
                Map.of());
    }

    private static VendorAccount.State state(String word) {
        return switch (String.valueOf(word)) {
            case "PENDING_ACTIVATION" -> VendorAccount.State.PENDING;
            case "SUSPENDED" -> VendorAccount.State.SUSPENDED;
            case "PENDING_CLOSURE" -> VendorAccount.State.CLOSING;
            case "CLOSED" -> VendorAccount.State.CLOSED;
            default -> VendorAccount.State.ACTIVE;
        };
    }
}
