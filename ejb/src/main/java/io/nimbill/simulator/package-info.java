/**
 * Makes vendor deliveries for the sample, the tests and the benchmark: files and folders as AWS, Microsoft and others
 * publish them, out of a seed.
 *
 * <p>Owns: the plan of a delivery, the catalogues of services, regions and price levels, the layouts of the vendors'
 * files, and the truth, which is the exact control totals counted while the lines are made.
 *
 * <p>Does not own: anything about reading such files. It shares no code with the readers, so that the truth can prove
 * them.
 *
 * <p>Words: a <em>plan</em> is what to make; a <em>step</em> is an hour or a day, as the format has it; the
 * <em>fleet</em> is everything that runs; a <em>layout</em> is the columns of a format; a <em>tree</em> is where a
 * vendor puts its files.
 *
 * <p>Always true: the same plan gives the same lines in the same order; every amount is made from integers and is
 * exact; the sums in the truth equal the sums of the file to the last digit.
 */
package io.nimbill.simulator;
