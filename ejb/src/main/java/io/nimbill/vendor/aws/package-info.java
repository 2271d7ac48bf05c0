/**
 * Amazon Web Services as a source of deliveries: objects of an S3 bucket, reached with keys, with a role assumed under an
 * external id, or with the machine's own identity. The only user of the AWS SDK.
 */
package io.nimbill.vendor.aws;
