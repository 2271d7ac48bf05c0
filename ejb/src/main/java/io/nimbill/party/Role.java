package io.nimbill.party;

import static io.nimbill.party.Permission.ASSIGN_CLOUD_ACCOUNTS;
import static io.nimbill.party.Permission.BACKDATE;
import static io.nimbill.party.Permission.MANAGE_API_KEYS;
import static io.nimbill.party.Permission.MANAGE_COST_CENTRES;
import static io.nimbill.party.Permission.MANAGE_PARTIES;
import static io.nimbill.party.Permission.MANAGE_PRICES;
import static io.nimbill.party.Permission.MANAGE_ROLES;
import static io.nimbill.party.Permission.MANAGE_SUBSCRIPTIONS;
import static io.nimbill.party.Permission.MANAGE_USERS;
import static io.nimbill.party.Permission.RUN_BILLING;
import static io.nimbill.party.Permission.RUN_JOBS;
import static io.nimbill.party.Permission.SUBMIT_DELIVERIES;
import static io.nimbill.party.Permission.VIEW_AS;
import static io.nimbill.party.Permission.VIEW_AUDIT;
import static io.nimbill.party.Permission.VIEW_CHARGES;
import static io.nimbill.party.Permission.VIEW_CLOUD_ACCOUNTS;
import static io.nimbill.party.Permission.VIEW_DELIVERIES;
import static io.nimbill.party.Permission.VIEW_INVOICES;
import static io.nimbill.party.Permission.VIEW_JOBS;
import static io.nimbill.party.Permission.VIEW_MARGIN;
import static io.nimbill.party.Permission.VIEW_PARTIES;
import static io.nimbill.party.Permission.VIEW_PRICES;
import static io.nimbill.party.Permission.VIEW_VENDOR_ACCOUNTS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The ready-made roles: fixed sets of permissions, and the kinds of party where each can be held. */
public enum Role implements HeldRole {
    ADMINISTRATOR(EnumSet.of(PartyKind.OPERATOR), EnumSet.allOf(Permission.class)),
    BILLING_CLERK(
            EnumSet.of(PartyKind.OPERATOR),
            EnumSet.of(
                    VIEW_PARTIES,
                    MANAGE_PARTIES,
                    VIEW_VENDOR_ACCOUNTS,
                    VIEW_CLOUD_ACCOUNTS,
                    ASSIGN_CLOUD_ACCOUNTS,
                    MANAGE_COST_CENTRES,
                    BACKDATE,
                    VIEW_DELIVERIES,
                    SUBMIT_DELIVERIES,
                    VIEW_PRICES,
                    MANAGE_PRICES,
                    MANAGE_SUBSCRIPTIONS,
                    VIEW_CHARGES,
                    VIEW_MARGIN,
                    VIEW_INVOICES,
                    RUN_BILLING,
                    VIEW_JOBS,
                    RUN_JOBS)),
    /** Watches what buyers owe. */
    CREDIT_CONTROLLER(
            EnumSet.of(PartyKind.OPERATOR),
            EnumSet.of(VIEW_PARTIES, VIEW_CLOUD_ACCOUNTS, VIEW_PRICES, VIEW_CHARGES, VIEW_INVOICES)),
    /** Explains to buyers what they see, and sees no more than that takes: no margin. */
    HELP_DESK(
            EnumSet.of(PartyKind.OPERATOR),
            EnumSet.of(
                    VIEW_PARTIES,
                    VIEW_CLOUD_ACCOUNTS,
                    VIEW_DELIVERIES,
                    VIEW_PRICES,
                    VIEW_CHARGES,
                    VIEW_INVOICES,
                    VIEW_JOBS)),
    CATALOGUE_MANAGER(
            EnumSet.of(PartyKind.OPERATOR),
            EnumSet.of(
                    VIEW_PARTIES,
                    VIEW_CLOUD_ACCOUNTS,
                    VIEW_DELIVERIES,
                    VIEW_PRICES,
                    MANAGE_PRICES,
                    VIEW_CHARGES,
                    VIEW_MARGIN)),
    /** Sees everything, changes nothing. */
    AUDITOR(
            EnumSet.of(PartyKind.OPERATOR),
            EnumSet.of(
                    VIEW_PARTIES,
                    VIEW_VENDOR_ACCOUNTS,
                    VIEW_CLOUD_ACCOUNTS,
                    VIEW_DELIVERIES,
                    VIEW_PRICES,
                    VIEW_CHARGES,
                    VIEW_MARGIN,
                    VIEW_INVOICES,
                    VIEW_JOBS,
                    VIEW_AUDIT)),
    /** Also for distributors: they sell on as well. */
    RESELLER_ADMINISTRATOR(
            EnumSet.of(PartyKind.DISTRIBUTOR, PartyKind.RESELLER),
            EnumSet.of(
                    VIEW_PARTIES,
                    MANAGE_PARTIES,
                    MANAGE_USERS,
                    MANAGE_ROLES,
                    VIEW_CLOUD_ACCOUNTS,
                    ASSIGN_CLOUD_ACCOUNTS,
                    MANAGE_COST_CENTRES,
                    VIEW_PRICES,
                    MANAGE_PRICES,
                    MANAGE_SUBSCRIPTIONS,
                    VIEW_CHARGES,
                    VIEW_MARGIN,
                    VIEW_INVOICES,
                    MANAGE_API_KEYS,
                    VIEW_AS)),
    CLIENT_ADMINISTRATOR(
            EnumSet.of(PartyKind.CLIENT),
            EnumSet.of(
                    VIEW_PARTIES,
                    MANAGE_USERS,
                    VIEW_CLOUD_ACCOUNTS,
                    MANAGE_COST_CENTRES,
                    VIEW_CHARGES,
                    VIEW_INVOICES,
                    MANAGE_API_KEYS)),
    CLIENT_VIEWER(
            EnumSet.of(PartyKind.CLIENT), EnumSet.of(VIEW_PARTIES, VIEW_CLOUD_ACCOUNTS, VIEW_CHARGES, VIEW_INVOICES));

    private final Set<PartyKind> kinds;
    private final Set<Permission> permissions;

    Role(Set<PartyKind> kinds, Set<Permission> permissions) {
        this.kinds = kinds;
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public Optional<String> ownName() {
        return Optional.empty();
    }

    @Override
    public Set<Permission> permissions() {
        return permissions;
    }

    @Override
    public boolean fits(PartyKind kind) {
        return kinds.contains(kind);
    }

    /** The fullest role at a party of that kind: the bounds of what its API keys may be granted. */
    public static Role fullestAt(PartyKind kind) {
        return switch (kind) {
            case OPERATOR -> ADMINISTRATOR;
            case DISTRIBUTOR, RESELLER -> RESELLER_ADMINISTRATOR;
            case CLIENT -> CLIENT_ADMINISTRATOR;
        };
    }
}
