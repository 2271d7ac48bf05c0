/**
 * Jobs: how long work is requested, started, watched, stopped and taken up again after a crash. The only place that
 * touches the job operator.
 *
 * <p><b>Owns</b> the dispatcher, the runs of this node with the heartbeat of their leases, and one package per job with
 * its steps. <b>Does not own</b> what a job does: the steps read, call {@code ejb}, and write.
 *
 * <p><b>How to add a job</b> {@code fold-paper}: write {@code META-INF/batch-jobs/fold-paper.xml} with the listener
 * {@code run}, and a package {@code io.nimbill.batch.paper} with either a {@link io.nimbill.batch.Task} (one piece of
 * work; {@code <batchlet ref="…"/>}) or an {@link io.nimbill.batch.ItemsReader} and an {@link
 * io.nimbill.batch.ItemsWriter} (many items; {@code <chunk item-count="10">}), each {@code @Dependent @Named("…")}. Start
 * it with {@link io.nimbill.work.JobRequests#start}; the parameter {@code lease} names what must not run twice at once
 * (default: the job itself). Parameters are read with {@link io.nimbill.batch.Run#parameter}. Everything runs as {@code
 * Caller.system(job)}.
 *
 * <p><b>Words.</b> An <i>operation</i> is long work as people see it; an <i>execution</i> is one try of the batch runtime
 * at it; a <i>run</i> is an execution on this node.
 *
 * <p><b>Always true.</b> A request exists if and only if the caller's change was committed. A run writes only under its
 * lease, checked in each transaction; a lease that ran out lets another node go on. Nothing relies on the batch
 * runtime's checkpoint. An item that fails is parked with its reason and the run goes on.
 */
package io.nimbill.batch;
