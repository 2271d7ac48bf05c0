/** The job {@code rotate-keys}: a new key seals, everything kept is sealed anew, and the older keys are retired. */
package io.nimbill.batch.secret;
