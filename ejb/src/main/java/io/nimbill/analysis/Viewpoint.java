package io.nimbill.analysis;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.NotPermitted;
import io.nimbill.party.PartyKind;
import io.nimbill.party.Permission;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Where in the seller tree the current caller stands; every view asks here what it may read. */
@ApplicationScoped
class Viewpoint {

    private static final Pattern PRICE =
            Pattern.compile("\\p{Sc}\\s*\\d|\\d\\s*(?:\\p{Sc}|\\b[A-Z]{3}\\b)|\\b[A-Z]{3}\\s\\d+[.,]\\d");

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private CurrentCaller currentCaller;

    /** A pattern for LIKE that matches the paths of the caller's node and of all below it. */
    String branch() {
        return currentCaller.get().partyPath() + "%";
    }

    /** Database id of the caller's node; 0 for work of the installation itself, which no party has. */
    long partyId() {
        Long partyId = currentCaller.get().partyId();
        return partyId == null ? 0L : partyId;
    }

    /** Database id of the caller's node, if the caller may know what it buys; else 0. */
    long buyerId() {
        return currentCaller.get().knowsOwnPurchases() ? partyId() : 0L;
    }

    /** Whether the caller may know what sellers of the branch pay themselves. */
    boolean seesMargin() {
        return currentCaller.get().may(Permission.VIEW_MARGIN);
    }

    /** What to throw at a caller who would have to see margins. */
    NotPermitted withoutMargin() {
        return currentCaller.notPermitted(Permission.VIEW_MARGIN, "charge", null);
    }

    /** Whether the caller may know what the vendors charge. */
    boolean seesVendorCost() {
        return isOperator() && seesMargin();
    }

    /** A vendor's description of a SKU; null where it names a price, for those who may not know what vendors charge. */
    String skuDescription(String text) {
        return seesVendorCost() ? text : withoutPrice(text);
    }

    /** The text as a buyer may read it: null where it names a price. */
    static String withoutPrice(String text) {
        return text != null && PRICE.matcher(text).find() ? null : text;
    }

    /** Whether the caller's node sells to nobody. */
    boolean isClient() {
        return currentCaller.get().place().kind() == PartyKind.CLIENT;
    }

    /**
     * What to throw for an id that was not found in the caller's branch; when it is somebody else's, the attempt is recorded.
     *
     * @param table where such things are kept
     * @param prefix of such ids
     */
    NotFound outOfReach(String table, String prefix, String text) {
        boolean theirs = PublicId.parse(prefix, text)
                .filter(id -> Query.of("SELECT COUNT(*) FROM " + table + " WHERE public_id = ?", id)
                                .count(source)
                        > 0)
                .isPresent();
        return theirs
                ? currentCaller.outOfReach(table.replace('_', '-'), text.substring(prefix.length() + 1))
                : new NotFound();
    }

    boolean isOperator() {
        Caller caller = currentCaller.get();
        return caller.isOperator();
    }
}
