/** Pages on which sellers keep their branch of the tree: open, change, move and close parties, and set their look. */
package io.nimbill.web.party;
