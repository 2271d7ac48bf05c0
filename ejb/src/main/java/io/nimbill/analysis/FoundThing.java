package io.nimbill.analysis;

import java.io.Serializable;

/**
 * Something the search found.
 *
 * @param kind PARTY, ACCOUNT, INVOICE or VENDOR_ACCOUNT
 * @param id its public id with its prefix
 * @param name what people call it
 * @param number what it is known by elsewhere: channel code, the vendor's account id, the document's number; may be null
 * @param about whose it is or what sort of thing: a state word, the holder, the buyer; may be null
 */
public record FoundThing(String kind, String id, String name, String number, String about) implements Serializable {}
