/**
 * The job {@code export-billing}: closes a day for each channel, then writes its files. Members are committed before the
 * first byte is written, so that a run after a crash writes the same. And the clock that asks for it once a day.
 */
package io.nimbill.batch.export;
