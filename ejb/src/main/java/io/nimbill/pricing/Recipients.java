package io.nimbill.pricing;

/**
 * Who gets a price book.
 *
 * @param buyerId database id of one buyer; null = not by name
 * @param customerType the buyers of a type; null = not by type
 */
public record Recipients(Long buyerId, String customerType) {

    private static final Recipients ALL = new Recipients(null, null);

    public Recipients {
        if (buyerId != null && customerType != null) {
            throw new IllegalArgumentException("A book is assigned by name or by customer type, not by both");
        }
    }

    public static Recipients buyer(long buyerId) {
        return new Recipients(buyerId, null);
    }

    public static Recipients ofType(String customerType) {
        return new Recipients(null, customerType);
    }

    /** All buyers of the seller. */
    public static Recipients all() {
        return ALL;
    }
}
