/** Pages of cost centres: the client's tree, what is mapped to it, and its month by cost centre. */
package io.nimbill.web.allocation;
