/**
 * Amazon Web Services: the accounts of an organization, its cost exports and buckets, list prices, and Cost Explorer for
 * comparison. Entered with keys, with a role assumed under an external id, or with the machine's own identity. The only
 * user of the AWS SDK. Where the services are can be set: {@code nimbill.aws.endpoint.<service>}, with the services
 * {@code sts}, {@code organizations}, {@code data-exports}, {@code cur}, {@code s3}, {@code cost-explorer}, {@code iam}
 * and {@code pricing}.
 */
package io.nimbill.vendor.aws;
