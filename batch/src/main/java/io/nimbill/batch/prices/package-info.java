/**
 * The job {@code import-vendor-prices} and its schedule: keeps the price lists of vendors up to date.
 *
 * <p>Always true: a slice of a list is one transaction that checks the lease; a list that cannot be read is parked with its
 * reason and the run goes on with the next.
 */
package io.nimbill.batch.prices;
