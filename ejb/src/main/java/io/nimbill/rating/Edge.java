package io.nimbill.rating;

/**
 * One sale on the path of a row down the seller tree.
 *
 * @param terms what was agreed on the day; null when there was no agreement
 */
public record Edge(long sellerId, long buyerId, EdgeTerms terms) {}
