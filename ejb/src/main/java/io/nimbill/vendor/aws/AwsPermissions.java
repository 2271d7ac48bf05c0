package io.nimbill.vendor.aws;

import io.nimbill.vendor.PermissionText;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The policies to paste in the payer account, in AWS's own language; least privilege. */
final class AwsPermissions {

    private static final String VERSION = "2012-10-17";

    private final String trustId;
    private final String principal;
    private final String role;
    private final List<String> stores;

    /**
     * Texts for an account.
     *
     * @param payer the AWS account the role belongs to
     */
    AwsPermissions(String trustId, String principal, String payer, List<String> stores) {
        this.trustId = trustId;
        this.principal = principal;
        this.role = "arn:aws:iam::" + payer + ":role/*";
        this.stores = stores;
    }

    List<PermissionText> texts() {
        return List.of(
                new PermissionText("aws.trust", text(trust())),
                new PermissionText("aws.read", text(reading())),
                new PermissionText("aws.manage", text(managing())),
                new PermissionText("aws.deny-all", text(denying())));
    }

    private JsonObject trust() {
        return policy(statement("Allow", List.of("sts:AssumeRole"), null)
                .add("Principal", Json.createObjectBuilder().add("AWS", principal))
                .add(
                        "Condition",
                        Json.createObjectBuilder()
                                .add("StringEquals", Json.createObjectBuilder().add("sts:ExternalId", trustId))));
    }

    private JsonObject reading() {
        return policy(
                statement("Allow", List.of("iam:SimulatePrincipalPolicy"), List.of(role)),
                statement(
                        "Allow",
                        List.of(
                                "organizations:DescribeOrganization",
                                "organizations:ListAccounts",
                                "organizations:DescribeAccount",
                                "organizations:ListParents",
                                "organizations:ListRoots",
                                "organizations:DescribeOrganizationalUnit",
                                "organizations:ListTagsForResource",
                                "bcm-data-exports:ListExports",
                                "bcm-data-exports:GetExport",
                                "cur:DescribeReportDefinitions",
                                "ce:GetCostAndUsage",
                                "ce:GetCostForecast"),
                        List.of("*")),
                statement("Allow", List.of("s3:ListBucket", "s3:GetBucketLocation"), buckets("")),
                statement("Allow", List.of("s3:GetObject"), buckets("/*")));
    }

    private JsonObject managing() {
        return policy(statement(
                "Allow",
                List.of(
                        "organizations:CreateAccount",
                        "organizations:DescribeCreateAccountStatus",
                        "organizations:MoveAccount",
                        "organizations:TagResource",
                        "organizations:UntagResource",
                        "organizations:CloseAccount"),
                List.of("*")));
    }

    /** The service control policy of the unit for suspended accounts: all but the way in for operations. */
    private static JsonObject denying() {
        return policy(statement("Deny", List.of("*"), List.of("*"))
                .add(
                        "Condition",
                        Json.createObjectBuilder()
                                .add(
                                        "ArnNotLike",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "aws:PrincipalArn",
                                                        "arn:aws:iam::*:role/OrganizationAccountAccessRole"))));
    }

    private Collection<String> buckets(String rest) {
        Set<String> names = new LinkedHashSet<>();
        for (String store : stores) {
            names.add("arn:aws:s3:::" + store.replaceFirst("^s3a?://", "").replaceFirst("/.*", "") + rest);
        }
        return names.isEmpty() ? List.of("arn:aws:s3:::<bucket of the cost export>" + rest) : names;
    }

    private static JsonObject policy(JsonObjectBuilder... statements) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (JsonObjectBuilder statement : statements) {
            all.add(statement);
        }
        return Json.createObjectBuilder()
                .add("Version", VERSION)
                .add("Statement", all)
                .build();
    }

    private static JsonObjectBuilder statement(
            String effect, Collection<String> actions, Collection<String> resources) {
        JsonObjectBuilder statement =
                Json.createObjectBuilder().add("Effect", effect).add("Action", Json.createArrayBuilder(actions));
        return resources == null ? statement : statement.add("Resource", Json.createArrayBuilder(resources));
    }

    private static String text(JsonObject policy) {
        StringWriter text = new StringWriter();
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)
                .write(policy);
        return text.toString().strip();
    }
}
