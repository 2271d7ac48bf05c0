/** The seller tree, its people, and who may do what where. */
package io.nimbill.party;
