package io.nimbill.batch.invoice;

/**
 * An item of the invoice run as the chunk carries it.
 *
 * @param id database id of the billing account or draft
 * @param sellerId database id of the seller
 * @param words how people know it
 */
record Target(long id, long sellerId, String words) {

    static Target parse(String item) {
        String[] parts = item.split("\\|", 3);
        return new Target(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }

    String item() {
        return id + "|" + sellerId + "|" + words;
    }
}
