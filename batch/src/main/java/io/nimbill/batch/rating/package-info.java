/**
 * The job {@code rate-usage}: rates every account whose rows, prices, terms or holders have changed since it was rated,
 * and then the fees of the edges whose charges changed or whose month has begun or is over.
 *
 * <p>Always true: an account is one transaction that checks the lease; one that fails is parked and the run goes on;
 * what is still to be done is read from the database, never from a checkpoint.
 */
package io.nimbill.batch.rating;
