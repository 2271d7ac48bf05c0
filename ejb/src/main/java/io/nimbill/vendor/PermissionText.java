package io.nimbill.vendor;

/**
 * Something to paste at the vendor, or to set up there by hand.
 *
 * @param code what it is for, such as {@code aws.trust}; pages have its words
 * @param text the text itself, in the vendor's own words
 */
public record PermissionText(String code, String text) {}
