package io.nimbill.web.access;

import io.nimbill.party.Permission;
import io.nimbill.work.Refusal;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Scopes of keys that belong together on the page.
 *
 * @param name word of the group; its title is the text {@code access.group.…}
 */
public record ScopeGroup(String name, List<Permission> scopes) {

    private static final List<ScopeGroup> ALL = List.of(
            new ScopeGroup(
                    "money",
                    List.of(
                            Permission.VIEW_CHARGES,
                            Permission.VIEW_MARGIN,
                            Permission.VIEW_INVOICES,
                            Permission.RUN_BILLING,
                            Permission.VIEW_PRICES,
                            Permission.MANAGE_PRICES,
                            Permission.MANAGE_SUBSCRIPTIONS)),
            new ScopeGroup(
                    "people",
                    List.of(
                            Permission.VIEW_PARTIES,
                            Permission.MANAGE_PARTIES,
                            Permission.MANAGE_USERS,
                            Permission.MANAGE_ROLES,
                            Permission.MANAGE_API_KEYS,
                            Permission.VIEW_AUDIT,
                            Permission.MANAGE_FOUR_EYES,
                            Permission.VIEW_AS,
                            Permission.BACKDATE)),
            new ScopeGroup(
                    "clouds",
                    List.of(
                            Permission.VIEW_CLOUD_ACCOUNTS,
                            Permission.ASSIGN_CLOUD_ACCOUNTS,
                            Permission.MANAGE_COST_CENTRES,
                            Permission.VIEW_VENDOR_ACCOUNTS,
                            Permission.MANAGE_VENDOR_ACCOUNTS,
                            Permission.VIEW_DELIVERIES,
                            Permission.SUBMIT_DELIVERIES,
                            Permission.VIEW_JOBS,
                            Permission.RUN_JOBS)));

    /** The groups with those scopes alone that are possible; none is empty. */
    static List<ScopeGroup> of(Set<Permission> possible) {
        return ALL.stream()
                .map(group -> new ScopeGroup(
                        group.name(),
                        group.scopes().stream().filter(possible::contains).toList()))
                .filter(group -> !group.scopes().isEmpty())
                .toList();
    }

    /** The boxes of the form for keys that were ticked; as {@link #chosen(String)}. */
    static Set<Permission> chosen() {
        return chosen("access:scopes");
    }

    /**
     * The boxes of that name that were ticked.
     *
     * @param parameter name of the boxes
     * @throws Refusal {@code scopes-missing} when there is none
     */
    static Set<Permission> chosen(String parameter) {
        Set<Permission> chosen = ticked(parameter);
        if (chosen.isEmpty()) {
            throw new Refusal("scopes-missing", "scopes", "Choose at least one scope.");
        }
        return chosen;
    }

    /** As {@link #chosen}; may be empty. */
    static Set<Permission> ticked(String parameter) {
        String[] ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(parameter);
        Set<Permission> chosen = EnumSet.noneOf(Permission.class);
        if (ticked != null) {
            Arrays.stream(Permission.values())
                    .filter(one -> Arrays.asList(ticked).contains(one.name()))
                    .forEach(chosen::add);
        }
        return chosen;
    }
}
