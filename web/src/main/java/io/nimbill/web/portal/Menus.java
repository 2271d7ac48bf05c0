package io.nimbill.web.portal;

import java.util.List;
import java.util.Map;

/** The menus of the three portals, and under which entry each page without its own stands. */
final class Menus {

    /** {@code permission} null: for everybody of the portal. */
    record Entry(String page, String icon, String permission) {}

    private static final Entry HOME = new Entry("home", "pi-home", null);
    private static final Entry COSTS = new Entry("costs", "pi-chart-bar", "VIEW_MARGIN");
    private static final Entry ANALYSIS = new Entry("analysis", "pi-chart-line", "VIEW_CHARGES");
    private static final Entry UNBILLED = new Entry("unbilled", "pi-clock", "VIEW_CHARGES");
    private static final Entry TREE = new Entry("tree", "pi-sitemap", "VIEW_PARTIES");
    private static final Entry INVOICES = new Entry("invoices", "pi-file", "VIEW_INVOICES");
    private static final Entry ACCOUNTS = new Entry("accounts", "pi-cloud", "VIEW_CLOUD_ACCOUNTS");
    private static final Entry BOOKS = new Entry("books", "pi-tags", "VIEW_PRICES");
    private static final Entry OFFERS = new Entry("offers", "pi-box", "VIEW_PRICES");
    private static final Entry SUBSCRIPTIONS = new Entry("subscriptions", "pi-replay", "VIEW_CHARGES");
    private static final Entry DELIVERIES = new Entry("deliveries", "pi-download", "VIEW_DELIVERIES");
    private static final Entry VENDOR_MONTHS = new Entry("vendor-months", "pi-calendar", "VIEW_DELIVERIES");
    private static final Entry VENDORS = new Entry("vendors", "pi-building", "VIEW_VENDOR_ACCOUNTS");
    private static final Entry LEAKS = new Entry("leaks", "pi-search-minus", "VIEW_MARGIN");
    private static final Entry OWN_PROOF = new Entry("own-proof", "pi-check-square", "VIEW_MARGIN");
    private static final Entry JOBS = new Entry("jobs", "pi-cog", "VIEW_JOBS");

    private static final Entry SETTINGS = new Entry("settings", "pi-sliders-h", "MANAGE_PARTIES");
    private static final Entry COST_CENTRES = new Entry("cost-centres", "pi-chart-pie", "VIEW_CHARGES");
    private static final Entry ACCESS = new Entry("access", "pi-key", "MANAGE_USERS");

    private static final Entry APPROVALS = new Entry("approvals", "pi-verified", null);
    private static final Entry AUDIT = new Entry("audit", "pi-history", "VIEW_AUDIT");

    private static final Map<String, List<Entry>> PORTALS = Map.of(
            "staff",
                    List.of(
                            HOME,
                            ANALYSIS,
                            COSTS,
                            UNBILLED,
                            TREE,
                            INVOICES,
                            DELIVERIES,
                            VENDOR_MONTHS,
                            VENDORS,
                            ACCOUNTS,
                            BOOKS,
                            OFFERS,
                            SUBSCRIPTIONS,
                            LEAKS,
                            JOBS,
                            ACCESS,
                            APPROVALS,
                            AUDIT,
                            SETTINGS),
            "reseller",
                    List.of(
                            HOME,
                            ANALYSIS,
                            COSTS,
                            UNBILLED,
                            TREE,
                            INVOICES,
                            ACCOUNTS,
                            BOOKS,
                            OFFERS,
                            SUBSCRIPTIONS,
                            OWN_PROOF,
                            LEAKS,
                            ACCESS),
            "client", List.of(HOME, ANALYSIS, UNBILLED, INVOICES, SUBSCRIPTIONS, COST_CENTRES, ACCESS));

    private static final Map<String, String> PARENTS = Map.ofEntries(
            Map.entry("approval", "approvals"),
            Map.entry("charges", "costs"),
            Map.entry("charge", "costs"),
            Map.entry("party", "tree"),
            Map.entry("party-edit", "tree"),
            Map.entry("view-as", "tree"),
            Map.entry("party-move", "tree"),
            Map.entry("party-close", "tree"),
            Map.entry("branding", "tree"),
            Map.entry("cost-centres", "tree"),
            Map.entry("agreement", "tree"),
            Map.entry("invoice", "invoices"),
            Map.entry("delivery", "deliveries"),
            Map.entry("vendor-month", "vendor-months"),
            Map.entry("vendor", "vendors"),
            Map.entry("vendor-form", "vendors"),
            Map.entry("vendor-connection", "vendors"),
            Map.entry("vendor-prices", "vendors"),
            Map.entry("price-lists", "vendors"),
            Map.entry("price-list", "vendors"),
            Map.entry("price-changes", "vendors"),
            Map.entry("price-change", "vendors"),
            Map.entry("dataset-form", "vendors"),
            Map.entry("account", "accounts"),
            Map.entry("account-import", "accounts"),
            Map.entry("setup", "home"),
            Map.entry("settings-company", "settings"),
            Map.entry("settings-providers", "settings"),
            Map.entry("settings-selling", "settings"),
            Map.entry("reconciliation", "deliveries"),
            Map.entry("roles", "access"),
            Map.entry("book", "books"),
            Map.entry("book-version", "books"),
            Map.entry("price-discount", "books"),
            Map.entry("price-rule", "books"),
            Map.entry("shadow", "books"),
            Map.entry("preview", "books"),
            Map.entry("offer", "offers"),
            Map.entry("offer-form", "offers"),
            Map.entry("subscription", "subscriptions"),
            Map.entry("calculator", "subscriptions"));

    private Menus() {}

    static List<Entry> of(String portal) {
        return PORTALS.get(portal);
    }

    static String home(String page) {
        return PARENTS.getOrDefault(page, page);
    }
}
