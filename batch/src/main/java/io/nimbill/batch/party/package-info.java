/** Lets planned moves of the seller tree take place on their day. Does not own the tree ({@code io.nimbill.party}). */
package io.nimbill.batch.party;
