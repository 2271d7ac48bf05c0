/**
 * Microsoft: the customers and subscriptions of a partner, its billed and unbilled lines, cost exports in Azure storage,
 * price sheets and retail prices. Entered as an application of the tenant, with a shared access signature, a connection
 * string, or the machine's own identity. The only user of the Azure SDK. Where the services are can be set: {@code
 * nimbill.microsoft.endpoint.<service>}, with the services {@code login}, {@code graph}, {@code partner-center}, {@code
 * partner-prices}, {@code management} and {@code retail}.
 */
package io.nimbill.vendor.microsoft;
