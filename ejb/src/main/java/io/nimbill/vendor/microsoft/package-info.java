/**
 * Microsoft as a source of deliveries: blobs of an Azure storage container, reached with a shared access signature, a
 * connection string, an application of the tenant, or the machine's own identity. The only user of the Azure SDK.
 */
package io.nimbill.vendor.microsoft;
