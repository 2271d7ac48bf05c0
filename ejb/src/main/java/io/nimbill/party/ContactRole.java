package io.nimbill.party;

/** For what somebody is asked at a party. */
public enum ContactRole {
    /** Gets the documents and stands on them (EN 16931 BG-6, BG-9). */
    BILLING,
    /** Knows the cloud accounts. */
    TECHNICAL,
    /** Decides on limits and overdue amounts. */
    CREDIT
}
