package io.nimbill.whole.attack;

import io.nimbill.party.Permission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what, said by people and not read from the code: the permissions that an operation needs, all of them. An operation
 * that does not stand here has to be thought about before it is let out.
 *
 * <p>Words beside permissions: {@code operator} = for the operator's people alone, whoever else holds the permission;
 * {@code everybody} = whoever is known; {@code door} = for those who are not known yet. {@code first:} = asked for by a rule
 * inside the use case, before anything is looked for; {@code then:} = by the kind of the thing, once it is found; {@code
 * after:} = to see what was made, once it is made; {@code other:} = by other requests to the same address.
 *
 * @param needed what the caller has to hold
 * @param late of these, what is asked for when the thing was found
 * @param named what use cases name in the code
 */
record RightsSaid(Set<Permission> needed, Set<Permission> late, Set<Permission> named, Set<String> words) {

    private static final String ALL = """
            GET /agreements: VIEW_PRICES
            POST /agreements: VIEW_PARTIES MANAGE_PRICES
            GET /agreements/{id}: VIEW_PRICES
            POST /agreements/{id}/end: MANAGE_PRICES
            GET /allocation-tags: VIEW_CHARGES
            POST /allocation-tags: MANAGE_VENDOR_ACCOUNTS
            GET /api-clients: MANAGE_API_KEYS
            POST /api-clients: MANAGE_API_KEYS
            GET /api-clients/{id}: MANAGE_API_KEYS
            DELETE /api-clients/{id}: MANAGE_API_KEYS
            POST /api-clients/{id}/secrets: MANAGE_API_KEYS
            GET /api-keys: MANAGE_API_KEYS
            POST /api-keys: MANAGE_API_KEYS
            DELETE /api-keys/{id}: MANAGE_API_KEYS
            GET /approvals: everybody
            GET /approvals/{id}: then:RUN_BILLING
            POST /approvals/{id}/decisions: then:RUN_BILLING
            POST /approvals/{id}/reasons: then:RUN_BILLING
            POST /approvals/{id}/withdrawals: then:RUN_BILLING
            GET /audit-events: VIEW_AUDIT
            GET /charges: VIEW_CHARGES
            GET /charges/{id}/explanation: VIEW_CHARGES
            GET /charges/{id}/vendor-rows: VIEW_DELIVERIES first:VIEW_MARGIN
            POST /cloud-account-imports: ASSIGN_CLOUD_ACCOUNTS operator
            GET /cloud-account-openings: VIEW_VENDOR_ACCOUNTS
            POST /cloud-account-openings: MANAGE_VENDOR_ACCOUNTS
            POST /cloud-account-openings/{id}/inquiries: MANAGE_VENDOR_ACCOUNTS
            GET /cloud-accounts: VIEW_CLOUD_ACCOUNTS other:VIEW_PARTIES
            POST /cloud-accounts: MANAGE_VENDOR_ACCOUNTS after:VIEW_CLOUD_ACCOUNTS
            GET /cloud-accounts/{id}: VIEW_CLOUD_ACCOUNTS
            PATCH /cloud-accounts/{id}: VIEW_CLOUD_ACCOUNTS ASSIGN_CLOUD_ACCOUNTS operator
            POST /cloud-accounts/{id}/assignment-ends: ASSIGN_CLOUD_ACCOUNTS
            GET /cloud-accounts/{id}/assignments: VIEW_CLOUD_ACCOUNTS
            POST /cloud-accounts/{id}/assignments: ASSIGN_CLOUD_ACCOUNTS
            GET /cost-analysis: VIEW_CHARGES
            GET /cost-analysis/bars: VIEW_CHARGES
            GET /cost-analysis/forecasts: VIEW_CHARGES
            GET /cost-analysis/waterfalls: VIEW_MARGIN
            GET /cost-centres: VIEW_CHARGES
            POST /cost-centres: MANAGE_COST_CENTRES VIEW_CHARGES
            GET /cost-centres/charges: VIEW_CHARGES
            GET /cost-centres/mappings: VIEW_CHARGES
            POST /cost-centres/mappings/{id}/end: MANAGE_COST_CENTRES
            GET /cost-centres/{id}: VIEW_CHARGES
            PUT /cost-centres/{id}: MANAGE_COST_CENTRES after:VIEW_CHARGES
            POST /cost-centres/{id}/closure: MANAGE_COST_CENTRES after:VIEW_CHARGES
            POST /cost-centres/{id}/mappings: MANAGE_COST_CENTRES
            GET /datasets: VIEW_DELIVERIES
            POST /datasets/{id}/deliveries: SUBMIT_DELIVERIES
            GET /deliveries: VIEW_DELIVERIES
            GET /deliveries/{id}: VIEW_DELIVERIES
            POST /deliveries/{id}/confirmations: SUBMIT_DELIVERIES
            GET /deliveries/{id}/defects: VIEW_DELIVERIES
            POST /deliveries/{id}/discards: SUBMIT_DELIVERIES
            GET /deliveries/{id}/previews: VIEW_MARGIN
            POST /deliveries/{id}/previews: SUBMIT_DELIVERIES
            GET /preview-limit: VIEW_PRICES
            PUT /preview-limit: MANAGE_PRICES
            GET /four-eyes: MANAGE_FOUR_EYES
            PUT /four-eyes: MANAGE_FOUR_EYES
            GET /invoices: VIEW_INVOICES
            GET /invoices/{id}: VIEW_INVOICES
            GET /invoices/{id}/pdf: VIEW_INVOICES
            GET /invoices/{id}/ubl: VIEW_INVOICES
            GET /job-runs: VIEW_JOBS
            POST /job-runs: RUN_JOBS other:RUN_BILLING
            GET /job-runs/{id}: VIEW_JOBS
            POST /job-runs/{id}/restarts: RUN_JOBS
            POST /job-runs/{id}/stops: RUN_JOBS
            GET /memberships/{id}: MANAGE_USERS
            DELETE /memberships/{id}: MANAGE_USERS
            POST /memberships/{id}/invitations: MANAGE_USERS
            POST /oauth2/token: door
            GET /offers: VIEW_PRICES
            POST /offers: MANAGE_PRICES
            GET /offers/{id}: VIEW_PRICES
            PUT /offers/{id}: VIEW_PRICES MANAGE_PRICES
            POST /offers/{id}/activation: MANAGE_PRICES
            POST /offers/{id}/closure: MANAGE_PRICES
            GET /offers/{id}/prices: VIEW_PRICES
            POST /offers/{id}/prices: VIEW_PRICES MANAGE_PRICES
            PUT /offers/{id}/recipients: MANAGE_PRICES
            GET /own-proofs: VIEW_MARGIN
            GET /parties: VIEW_PARTIES
            POST /parties: VIEW_PARTIES MANAGE_PARTIES
            GET /parties/{id}: VIEW_PARTIES
            PATCH /parties/{id}: VIEW_PARTIES MANAGE_PARTIES
            GET /parties/{id}/branding: VIEW_PARTIES
            PUT /parties/{id}/branding: MANAGE_PARTIES
            GET /parties/{id}/branding/logo: VIEW_PARTIES
            PUT /parties/{id}/branding/logo: MANAGE_PARTIES
            DELETE /parties/{id}/branding/logo: MANAGE_PARTIES
            GET /parties/{id}/closure: MANAGE_PARTIES
            POST /parties/{id}/closure: VIEW_PARTIES MANAGE_PARTIES
            GET /parties/{id}/memberships: MANAGE_USERS
            POST /parties/{id}/memberships: MANAGE_USERS
            POST /parties/{id}/moves: MANAGE_PARTIES after:VIEW_PARTIES
            DELETE /parties/{id}/moves/planned: MANAGE_PARTIES
            GET /parties/{id}/roles: MANAGE_USERS
            POST /parties/{id}/roles: MANAGE_ROLES
            GET /parties/{id}/offers: VIEW_CHARGES
            GET /parties/{id}/usage-quotes: VIEW_CHARGES
            GET /parties/{id}/usage-quotes/skus: VIEW_CHARGES
            GET /partner-accounts: VIEW_VENDOR_ACCOUNTS
            POST /partner-accounts: MANAGE_VENDOR_ACCOUNTS after:VIEW_VENDOR_ACCOUNTS
            GET /partner-accounts/{id}: VIEW_VENDOR_ACCOUNTS
            POST /partner-accounts/{id}/checks: MANAGE_VENDOR_ACCOUNTS
            GET /partner-accounts/{id}/checks/last: VIEW_VENDOR_ACCOUNTS
            GET /partner-accounts/{id}/connection: VIEW_VENDOR_ACCOUNTS
            PUT /partner-accounts/{id}/credentials/{kind}: MANAGE_VENDOR_ACCOUNTS
            DELETE /partner-accounts/{id}/credentials/{kind}: MANAGE_VENDOR_ACCOUNTS
            POST /partner-accounts/{id}/datasets: MANAGE_VENDOR_ACCOUNTS
            GET /partner-accounts/{id}/list-prices: VIEW_VENDOR_ACCOUNTS
            GET /partner-accounts/{id}/permission-texts: VIEW_VENDOR_ACCOUNTS
            GET /partner-accounts/{id}/polling: VIEW_VENDOR_ACCOUNTS
            PUT /partner-accounts/{id}/polling: MANAGE_VENDOR_ACCOUNTS first:VIEW_VENDOR_ACCOUNTS
            GET /partner-accounts/{id}/published-datasets: VIEW_VENDOR_ACCOUNTS
            GET /partner-accounts/{id}/vendor-accounts: VIEW_VENDOR_ACCOUNTS
            GET /partner-accounts/{id}/vendor-costs: VIEW_VENDOR_ACCOUNTS
            GET /partner-accounts/{id}/vendor-forecasts: VIEW_VENDOR_ACCOUNTS
            POST /partner-accounts/{id}/vendor-operations: MANAGE_VENDOR_ACCOUNTS
            GET /partner-accounts/{id}/vendor-operations/{operation}: VIEW_VENDOR_ACCOUNTS
            GET /partner-accounts/{id}/vendor-subscriptions: VIEW_VENDOR_ACCOUNTS
            GET /price-book-versions/{id}: VIEW_PRICES
            POST /price-book-versions/{id}/activation: MANAGE_PRICES
            GET /price-book-versions/{id}/discounts: VIEW_PRICES
            POST /price-book-versions/{id}/discounts: MANAGE_PRICES
            GET /price-book-versions/{id}/rules: VIEW_PRICES
            POST /price-book-versions/{id}/rules: MANAGE_PRICES
            GET /price-book-versions/{id}/previews: VIEW_MARGIN
            POST /price-book-versions/{id}/previews: MANAGE_PRICES
            GET /price-book-versions/{id}/shadow-runs: VIEW_MARGIN
            POST /price-book-versions/{id}/shadow-runs: MANAGE_PRICES after:VIEW_MARGIN
            GET /price-books: VIEW_PRICES
            POST /price-books: MANAGE_PRICES
            POST /price-books/assignments/{id}/end: MANAGE_PRICES
            GET /price-books/{id}: VIEW_PRICES
            GET /price-books/{id}/assignments: VIEW_PRICES
            POST /price-books/{id}/assignments: MANAGE_PRICES
            POST /price-books/{id}/closure: MANAGE_PRICES
            GET /price-books/{id}/versions: VIEW_PRICES
            POST /price-books/{id}/versions: MANAGE_PRICES
            GET /price-discounts/{id}: VIEW_PRICES
            PUT /price-discounts/{id}: VIEW_PRICES MANAGE_PRICES
            DELETE /price-discounts/{id}: MANAGE_PRICES
            GET /price-rules/{id}: VIEW_PRICES
            PUT /price-rules/{id}: VIEW_PRICES MANAGE_PRICES
            DELETE /price-rules/{id}: MANAGE_PRICES
            GET /promotions: VIEW_PRICES
            GET /products: VIEW_PRICES
            POST /products: MANAGE_PRICES
            GET /products/{id}: VIEW_PRICES
            POST /products/{id}/closure: MANAGE_PRICES
            GET /roles/{id}: MANAGE_USERS
            PUT /roles/{id}: MANAGE_USERS MANAGE_ROLES
            DELETE /roles/{id}: MANAGE_USERS MANAGE_ROLES
            GET /selling-terms: VIEW_PRICES operator
            PUT /selling-terms: MANAGE_PRICES operator after:VIEW_PRICES
            GET /subscriptions: VIEW_CHARGES
            POST /subscriptions: MANAGE_SUBSCRIPTIONS after:VIEW_CHARGES
            GET /subscriptions/{id}: VIEW_CHARGES
            POST /subscriptions/{id}/adjustments: MANAGE_SUBSCRIPTIONS after:VIEW_CHARGES
            POST /subscriptions/{id}/cancellations: MANAGE_SUBSCRIPTIONS after:VIEW_CHARGES
            GET /subscriptions/{id}/charges: VIEW_CHARGES
            GET /subscriptions/{id}/events: VIEW_CHARGES
            POST /subscriptions/{id}/quantities: MANAGE_SUBSCRIPTIONS after:VIEW_CHARGES
            POST /subscriptions/{id}/resumptions: MANAGE_SUBSCRIPTIONS after:VIEW_CHARGES
            POST /subscriptions/{id}/suspensions: MANAGE_SUBSCRIPTIONS after:VIEW_CHARGES
            GET /timelines/{id}: first:VIEW_INVOICES
            GET /unbilled-charges: VIEW_CHARGES
            GET /unbilled-usage: VIEW_CHARGES
            POST /setup: MANAGE_PARTIES operator
            GET /setup: MANAGE_PARTIES operator
            POST /setup/steps: MANAGE_PARTIES operator
            POST /setup/samples: RUN_JOBS operator
            GET /leaks: VIEW_MARGIN
            GET /mail-account: MANAGE_PARTIES operator
            PUT /mail-account: MANAGE_PARTIES operator
            POST /mail-account/tests: MANAGE_PARTIES operator
            GET /tax-rates: VIEW_PRICES
            POST /tax-rates: MANAGE_PRICES operator
            PUT /users/{id}/deactivation: MANAGE_USERS
            DELETE /users/{id}/deactivation: MANAGE_USERS
            DELETE /users/{id}/second-factor: MANAGE_USERS
            DELETE /users/{id}/sessions: MANAGE_USERS
            GET /vendor-price-changes: VIEW_VENDOR_ACCOUNTS
            GET /vendor-price-changes/{id}: VIEW_VENDOR_ACCOUNTS
            GET /vendor-price-changes/{id}/touched: VIEW_VENDOR_ACCOUNTS
            GET /vendor-price-lists: VIEW_VENDOR_ACCOUNTS
            POST /vendor-price-lists: MANAGE_VENDOR_ACCOUNTS
            GET /vendor-price-lists/{id}: VIEW_VENDOR_ACCOUNTS
            GET /vendor-price-lists/{id}/prices: VIEW_VENDOR_ACCOUNTS
            GET /vendor-price-lists/{id}/defects: VIEW_VENDOR_ACCOUNTS
            POST /vendor-price-lists/{id}/readings: MANAGE_VENDOR_ACCOUNTS
            POST /vendor-price-lists/{id}/closure: MANAGE_VENDOR_ACCOUNTS
            GET /vendor-periods: VIEW_VENDOR_ACCOUNTS VIEW_DELIVERIES
            POST /vendor-periods/{partnerAccountId}/{periodStart}/closings: RUN_BILLING after:VIEW_VENDOR_ACCOUNTS after:VIEW_DELIVERIES
            GET /vendor-periods/{partnerAccountId}/{periodStart}/joined-lines: VIEW_DELIVERIES
            GET /vendor-periods/{partnerAccountId}/{periodStart}/proof: VIEW_DELIVERIES
            GET /vendor-periods/{partnerAccountId}/{periodStart}/stated-totals: VIEW_DELIVERIES
            PUT /vendor-periods/{partnerAccountId}/{periodStart}/stated-totals: RUN_BILLING after:VIEW_DELIVERIES
            DELETE /vendor-periods/{partnerAccountId}/{periodStart}/stated-totals: RUN_BILLING
            GET /vendor-periods/{partnerAccountId}/{periodStart}/steps: VIEW_DELIVERIES
            POST /vendor-periods/{partnerAccountId}/{periodStart}/steps: RUN_BILLING after:VIEW_DELIVERIES
            POST /vendor-periods/{partnerAccountId}/{periodStart}/reopenings: RUN_BILLING after:VIEW_VENDOR_ACCOUNTS after:VIEW_DELIVERIES
            """;

    private static final List<String> IN_THE_CODE = List.of("", "after", "other");

    /** All that was said, by operation. */
    static Map<String, RightsSaid> all() {
        Map<String, RightsSaid> all = new LinkedHashMap<>();
        ALL.lines().forEach(line -> {
            String[] parts = line.split(": ", 2);
            all.put(parts[0], of(List.of(parts[1].split(" "))));
        });
        return all;
    }

    boolean isForOperatorAlone() {
        return words.contains("operator");
    }

    boolean isForEverybody() {
        return words.contains("everybody");
    }

    /** Whether no caller is known there. */
    boolean isDoor() {
        return words.contains("door");
    }

    private static RightsSaid of(List<String> said) {
        return new RightsSaid(
                permissions(said, List.of("", "first", "then")),
                permissions(said, List.of("then")),
                permissions(said, IN_THE_CODE),
                said.stream().filter(word -> word.matches("[a-z]+")).collect(Collectors.toSet()));
    }

    private static Set<Permission> permissions(List<String> said, List<String> times) {
        return said.stream()
                .map(word -> word.split(":"))
                .filter(parts -> times.contains(parts.length == 1 ? "" : parts[0]))
                .map(parts -> permission(parts[parts.length - 1]))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    private static Optional<Permission> permission(String name) {
        return Arrays.stream(Permission.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
