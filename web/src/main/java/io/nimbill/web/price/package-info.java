/** Pages on which sellers agree on terms with their buyers and write price books. */
package io.nimbill.web.price;
