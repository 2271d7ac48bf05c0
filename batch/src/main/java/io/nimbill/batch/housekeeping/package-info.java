/**
 * The job {@code housekeeping}: removes what has served its time, and the clock that asks for it. Each slice commits by
 * itself under the job's lease, so that a run that died is simply run again.
 */
package io.nimbill.batch.housekeeping;
