/** The job {@code import-delivery}: fetch, read and load, rate what changed, archive; and the watch over the sources. */
package io.nimbill.batch.delivery;
