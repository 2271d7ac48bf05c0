/**
 * Any vendor that writes FOCUS files to a bucket, a container or a folder. Nothing of its API is known: the files are
 * all there is, and the provider's name stands in them.
 */
package io.nimbill.vendor.focus;
