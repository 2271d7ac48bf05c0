/**
 * Lists as files and their order: every list of the portals can be taken away as CSV, the whole filter and not the page
 * shown, in the order chosen. A list is a {@link io.nimbill.web.lists.CsvList}; its page and its file read the same
 * {@link io.nimbill.web.lists.Choice} from the address.
 *
 * <p>Always true: the rows come from the same guarded views as the page's, so nobody can take away what they may not see.
 */
package io.nimbill.web.lists;
