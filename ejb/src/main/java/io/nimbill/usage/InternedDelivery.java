package io.nimbill.usage;

import io.nimbill.vendor.SeenAccount;
import io.nimbill.vendor.SeenAccounts;
import io.nimbill.work.Sql;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The database ids behind the ordinals of one delivery. */
final class InternedDelivery {

    private final Map<Dimension, long[]> ids = new EnumMap<>(Dimension.class);
    private final List<String> accountNames = new ArrayList<>();
    private long[] categories = {};
    private long[] tenants = {};

    private InternedDelivery() {}

    /** Finds or adds every word of the delivery. May be repeated. */
    static InternedDelivery of(ReadDelivery delivery, Source source, SeenAccounts accounts, Sql sql) {
        InternedDelivery interned = new InternedDelivery();
        DimensionFiles files = delivery.dimensions();
        WordIds words = new WordIds(sql, source.vendorId());
        interned.ids.put(Dimension.SERVICE, words.services(files.all(Dimension.SERVICE)));
        interned.ids.put(Dimension.SKU, words.skus(files.all(Dimension.SKU)));
        interned.put(Dimension.REGION, words.words("REGION", column(files, Dimension.REGION, 0)));
        interned.put(Dimension.UNIT, words.words("UNIT", column(files, Dimension.UNIT, 0)));
        interned.put(Dimension.CHARGE, words.words("CHARGE_TYPE", column(files, Dimension.CHARGE, 1)));
        interned.put(Dimension.COMMITMENT, words.words("COMMITMENT", column(files, Dimension.COMMITMENT, 0)));
        interned.put(Dimension.INVOICE, words.words("INVOICE", column(files, Dimension.INVOICE, 0)));
        interned.put(Dimension.TAGS, words.words("TAGS", column(files, Dimension.TAGS, 0)));
        interned.put(Dimension.RESOURCE, words.words("RESOURCE", column(files, Dimension.RESOURCE, 0)));
        interned.categories = words.words("CATEGORY", column(files, Dimension.CHARGE, 2));
        interned.tenants = words.words("TENANT", column(files, Dimension.ACCOUNT, 1));
        interned.accounts(files, source, accounts);
        return interned;
    }

    private void put(Dimension dimension, long[] found) {
        ids.put(dimension, found);
    }

    private void accounts(DimensionFiles files, Source source, SeenAccounts accounts) {
        List<SeenAccount> seen = new ArrayList<>();
        files.forEach(Dimension.ACCOUNT, (ordinal, fields) -> {
            seen.add(SeenAccount.of(fields.get(0), fields.get(1), fields.get(2), fields.get(3)));
            accountNames.add(fields.get(0));
        });
        Map<SeenAccount, Long> found = accounts.register(source.vendorId(), source.partnerAccountId(), seen);
        put(Dimension.ACCOUNT, seen.stream().mapToLong(found::get).toArray());
    }

    /** Database id of a dimension's ordinal. */
    long id(Dimension dimension, int ordinal) {
        return ids.get(dimension)[ordinal];
    }

    /** Ids of the FOCUS charge categories by ordinal of {@link Dimension#CHARGE}. */
    long[] categories() {
        return categories;
    }

    /** Ids of the Microsoft tenants by ordinal of {@link Dimension#ACCOUNT}. */
    long[] tenants() {
        return tenants;
    }

    /** Database id of an account's ordinal. */
    long accountId(int ordinal) {
        return id(Dimension.ACCOUNT, ordinal);
    }

    /** The vendor's sub-account id of an account's ordinal; empty for the payer's rows. */
    String subAccount(int ordinal) {
        return accountNames.get(ordinal);
    }

    private static List<String> column(DimensionFiles files, Dimension dimension, int field) {
        List<String> texts = new ArrayList<>(files.count(dimension));
        files.forEach(dimension, (ordinal, fields) -> texts.add(fields.get(field)));
        return texts;
    }
}
