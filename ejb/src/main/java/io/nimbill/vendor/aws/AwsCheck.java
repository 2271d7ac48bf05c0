package io.nimbill.vendor.aws;

import io.nimbill.vendor.Finding;
import io.nimbill.vendor.Finding.Remedy;
import io.nimbill.vendor.PublishedDataset;
import io.nimbill.vendor.VendorAccess;
import io.nimbill.vendor.VendorFailure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Tries what a payer's role may do, each permission by the cheapest call that changes nothing; what no such call can try
 * is left to {@link AwsSimulation}.
 */
final class AwsCheck {

    private final AwsClients clients;
    private final VendorAccess access;
    private final AwsOrganization organization;
    private final AwsExports exports;
    private final AwsSimulation simulation;
    private final boolean hasSuspendedUnit;
    private final List<Finding> findings = new ArrayList<>();

    AwsCheck(
            AwsClients clients,
            VendorAccess access,
            AwsOrganization organization,
            AwsExports exports,
            AwsSimulation simulation,
            boolean hasSuspendedUnit) {
        this.clients = clients;
        this.access = access;
        this.organization = organization;
        this.exports = exports;
        this.simulation = simulation;
        this.hasSuspendedUnit = hasSuspendedUnit;
    }

    /** Without the role nothing else can be tried. */
    List<Finding> findings() {
        if (entered()) {
            tried("aws.organization", "organizations:DescribeOrganization", organization::described);
            tried("aws.accounts", "organizations:ListAccounts", () -> {
                organization.accounts(account -> {});
                return null;
            });
            if (hasSuspendedUnit) {
                tried("aws.suspend", "organizations:DescribeOrganizationalUnit", organization::nameOfSuspendedUnit);
            } else {
                findings.add(Finding.missing(
                        "aws.suspend", "organizations:MoveAccount", Remedy.CONFIGURE, "No unit is named."));
            }
            stores();
            findings.addAll(simulation.findings());
        }
        return findings;
    }

    private boolean entered() {
        try (StsClient sts = clients.of("sts", StsClient.builder())) {
            String payer = AwsFailures.call(() -> sts.getCallerIdentity().account());
            findings.add(
                    payer.equals(access.externalId())
                            ? Finding.ok("aws.role", "sts:AssumeRole")
                            : Finding.missing(
                                    "aws.role",
                                    "sts:AssumeRole",
                                    Remedy.RENEW_CREDENTIAL,
                                    "The role belongs to the account " + payer + " and not to " + access.externalId()
                                            + "."));
            return payer.equals(access.externalId());
        } catch (VendorFailure failure) {
            findings.add(Finding.of("aws.role", "sts:AssumeRole", failure));
            return false;
        }
    }

    private void stores() {
        List<PublishedDataset> found = new ArrayList<>();
        found.addAll(listed("aws.exports", "bcm-data-exports:ListExports", exports::dataExports));
        found.addAll(listed("aws.reports", "cur:DescribeReportDefinitions", exports::reports));
        boolean any = found.stream().anyMatch(PublishedDataset::isReadable);
        if (!any && findings.stream().noneMatch(each -> each.code().equals("aws.exports") && !each.isOk())) {
            findings.add(Finding.missing(
                    "aws.export",
                    "bcm-data-exports:CreateExport",
                    Remedy.CREATE,
                    "The payer account has no cost export."));
        }
        Set<String> places = new LinkedHashSet<>();
        found.stream().filter(PublishedDataset::isReadable).forEach(each -> places.add(each.location()));
        places.forEach(this::bucket);
    }

    private List<PublishedDataset> listed(String code, String permission, Supplier<List<PublishedDataset>> call) {
        List<PublishedDataset> found = new ArrayList<>();
        tried(code, permission, () -> found.addAll(call.get()));
        return found;
    }

    private void bucket(String location) {
        String bucket = location.substring("s3://".length()).replaceFirst("/.*", "");
        String prefix = location.substring("s3://".length() + bucket.length() + 1);
        S3ClientBuilder builder = clients.prepared("s3", S3Client.builder()).credentialsProvider(clients.identity());
        builder.crossRegionAccessEnabled(true).forcePathStyle(clients.isStandIn("s3"));
        try (S3Client s3 = builder.build()) {
            tried(
                    "aws.bucket",
                    "s3:ListBucket " + bucket,
                    () -> s3.listObjectsV2(
                            request -> request.bucket(bucket).prefix(prefix).maxKeys(1)));
        }
    }

    private void tried(String code, String permission, Supplier<?> call) {
        try {
            AwsFailures.call(call::get);
            findings.add(Finding.ok(code, permission));
        } catch (VendorFailure failure) {
            findings.add(Finding.of(code, permission, failure));
        }
    }
}
