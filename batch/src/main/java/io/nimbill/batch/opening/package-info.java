/** Follows the accounts that vendors were asked to open: the job {@code follow-openings} and its schedule. */
package io.nimbill.batch.opening;
