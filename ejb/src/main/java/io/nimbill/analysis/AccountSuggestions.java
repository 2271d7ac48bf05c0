package io.nimbill.analysis;

import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.usage.TagValues;
import io.nimbill.vendor.ClientSuggestion;
import io.nimbill.work.Query;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Whose the accounts that nobody has may be, by their names and by the allocation tags of their latest usage. */
@Stateless
public class AccountSuggestions {

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource source;

    @Inject
    private Viewpoint viewpoint;

    @Inject
    private Parties parties;

    /**
     * For the operator alone: nobody else sees accounts that nobody has.
     *
     * @param accounts rows of a list; those with a client are left out
     * @return suggestions by the public id of the account; without those for which none fits
     */
    @Requires(Permission.VIEW_CLOUD_ACCOUNTS)
    public Map<String, ClientSuggestion> of(Collection<CloudAccountRow> accounts) {
        List<CloudAccountRow> free =
                accounts.stream().filter(row -> row.clientId() == null).toList();
        if (free.isEmpty() || !viewpoint.isOperator()) {
            return Map.of();
        }
        List<Party> clients = parties.subtree("/").stream()
                .filter(party -> party.kind() == PartyKind.CLIENT)
                .toList();
        Map<String, Set<String>> tags =
                tags(free.stream().map(CloudAccountRow::id).distinct().toList());
        Map<String, ClientSuggestion> found = new HashMap<>();
        free.forEach(row -> ClientSuggestion.of(clients, row.name(), tags.getOrDefault(row.id(), Set.of()))
                .ifPresent(suggestion -> found.put(row.id(), suggestion)));
        return found;
    }

    /** The tag values of the newest month of each account. */
    private Map<String, Set<String>> tags(List<String> accounts) {
        Map<String, Set<String>> tags = new HashMap<>();
        String in = String.join(", ", Collections.nCopies(accounts.size(), "?"));
        Query.of(
                        "SELECT DISTINCT CONCAT('cla_', a.public_id) AS account, w.text FROM cloud_account a"
                                + " JOIN (SELECT cloud_account_id, MAX(period_start) AS period_start FROM charge_total"
                                + " GROUP BY cloud_account_id) m ON m.cloud_account_id = a.id"
                                + " JOIN current_delivery c ON c.period_start = m.period_start"
                                + " JOIN daily_row d ON d.period_start = c.period_start AND d.delivery_id = c.delivery_id"
                                + " AND d.cloud_account_id = a.id"
                                + " JOIN usage_word w ON w.id = d.tags_id AND w.dimension = 'TAGS'"
                                + " WHERE CONCAT('cla_', a.public_id) IN (" + in + ")",
                        accounts.toArray())
                .list(source, row -> tags.computeIfAbsent(row.getString("account"), any -> new HashSet<>())
                        .addAll(TagValues.of(row.getString("text"))));
        return tags;
    }
}
