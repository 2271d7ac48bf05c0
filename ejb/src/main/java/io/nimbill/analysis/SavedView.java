package io.nimbill.analysis;

import java.io.Serializable;

/**
 * A view of cost analysis that a user keeps.
 *
 * @param id {@code svw_…}
 * @param address the choice as it stands behind the question mark of the page's address
 */
public record SavedView(String id, String name, String address) implements Serializable {}
