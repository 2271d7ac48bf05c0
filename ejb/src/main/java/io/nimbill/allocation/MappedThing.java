package io.nimbill.allocation;

/**
 * What can belong to a cost centre: a cloud account, or one value of an allocation tag.
 *
 * @param cloudAccountId database id; null for a tag value
 * @param tagKey key of an allocation tag; null for a cloud account
 * @param tagValue its value, exactly as the vendor writes it; null for a cloud account
 */
public record MappedThing(Long cloudAccountId, String tagKey, String tagValue) {

    public MappedThing {
        if ((cloudAccountId == null) == (tagKey == null) || (tagKey == null) != (tagValue == null)) {
            throw new IllegalArgumentException("Either a cloud account or a tag with its value is mapped");
        }
    }

    /** A cloud account by its database id. */
    public static MappedThing account(long cloudAccountId) {
        return new MappedThing(cloudAccountId, null, null);
    }

    /** One value of an allocation tag. */
    public static MappedThing tag(String key, String value) {
        return new MappedThing(null, key, value);
    }
}
