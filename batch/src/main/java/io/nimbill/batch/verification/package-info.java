/** The job {@code verify}: runs all checks; its outcome is JSON, and it fails when anything is found. */
package io.nimbill.batch.verification;
