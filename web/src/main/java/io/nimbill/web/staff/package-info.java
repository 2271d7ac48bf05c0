/** Pages of the operator's staff alone: deliveries of vendors and runs of jobs. */
package io.nimbill.web.staff;
