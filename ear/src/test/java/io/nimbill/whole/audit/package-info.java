/** The trail of the whole: what leaves a row in it, who may read it, and what never gets into it. */
package io.nimbill.whole.audit;
