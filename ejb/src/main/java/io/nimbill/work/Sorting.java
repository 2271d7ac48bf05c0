package io.nimbill.work;

import java.io.Serializable;

/**
 * In which order a list is read.
 *
 * @param by one of the words the list knows; null, or a word it does not know, for its own order
 * @param descending the largest, newest or last of the alphabet first
 */
public record Sorting(String by, boolean descending) implements Serializable {

    /** The list's own order. */
    public static final Sorting NONE = new Sorting(null, false);
}
