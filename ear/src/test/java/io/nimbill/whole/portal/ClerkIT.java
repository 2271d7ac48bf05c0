package io.nimbill.whole.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.nimbill.whole.InServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a billing clerk does in the portal: decides on deliveries, closes months, keeps vendor accounts, takes lists away. */
@InServer
@RunAsClient
class ClerkIT {

    private static final Path CHROMIUM = Path.of(System.getProperty("nimbill.chromium", "/usr/bin/chromium"));

    private PortalMonth month;
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void open_a_browser() throws SQLException {
        boolean there = Files.isExecutable(CHROMIUM);
        if (Boolean.getBoolean("nimbill.require.all")) {
            assertThat(there).as("Chromium at " + CHROMIUM).isTrue();
        }
        Assumptions.assumeTrue(there, "Chromium is not installed at " + CHROMIUM);
        month = new PortalMonth();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterEach
    void close_the_browser() throws SQLException {
        if (playwright != null) {
            playwright.close();
        }
        if (month != null) {
            month.close();
        }
    }

    @Test
    void a_held_delivery_is_shown_beside_the_one_that_counts_and_put_away_after_a_question() {
        try (Visitor staff = staff()) {
            staff.open("/staff/delivery.xhtml?id=" + month.heldDelivery());
            assertThat(staff.text())
                    .contains("Should it count?", "1,555.52 EUR", "1,000.02 EUR", "-555.50 EUR", "missing");
            assertThat(staff.barriers()).isEmpty();
            staff.click("[data-opens='discard']");
            assertThat(staff.barriers()).isEmpty();
            staff.click("[id='discarding:yes']");
            staff.waitFor("The delivery was discarded");
            assertThat(staff.text()).contains("Refused", "Discarded by").doesNotContain("Should it count?");
            staff.requireNoComplaint();
        }
    }

    @Test
    void a_vendors_month_says_what_stands_in_its_way_and_is_not_closed_while_a_delivery_is_held() {
        try (Visitor staff = staff()) {
            staff.open("/staff/vendor-months.xhtml");
            assertThat(staff.text()).contains("Payer of the portals", "1,555.52 EUR", "0.00 EUR");
            staff.open(month.vendorMonth(0));
            assertThat(staff.text())
                    .contains("Deliveries held for a decision: 1", "Accounts that wait to be rated: 2", "0.00 EUR");
            assertThat(staff.isEnabled("[data-opens='close']")).isFalse();
            assertThat(staff.barriers()).isEmpty();
            staff.requireNoComplaint();
        }
    }

    @Test
    void a_closed_month_is_opened_again_with_a_reason_only_and_closed_again() {
        try (Visitor staff = staff()) {
            staff.open(month.vendorMonth(1));
            staff.click("[data-opens='reopen']");
            staff.click("[id='reopening:yes']");
            staff.waitFor("Say why.");
            assertThat(staff.barriers()).isEmpty();
            staff.fill("[id='reopening:reason']", "The vendor restated its support fee");
            staff.click("[id='reopening:yes']");
            staff.waitFor("The month is open again.");
            staff.click("[data-opens='close']");
            staff.click("[id='closing:yes']");
            staff.waitFor("The month is closed. It can be invoiced.");
            staff.requireNoComplaint();
        }
    }

    @Test
    void a_vendor_account_is_registered_with_its_faults_told_at_the_fields_and_gets_a_dataset() {
        try (Visitor staff = staff()) {
            staff.open("/staff/vendor-form.xhtml");
            assertThat(staff.barriers()).isEmpty();
            staff.click("[id='account:save']");
            staff.waitFor("Choose the vendor.");
            staff.choose("[id='account:vendor']", "aws");
            staff.fill("[id='account:name']", "Second payer");
            staff.fill("[id='account:externalId']", PortalMonth.MADE_IN_THE_PORTAL);
            staff.fill("[id='account:currency']", "XQX");
            staff.click("[id='account:save']");
            staff.waitFor("Not a currency code");
            staff.fill("[id='account:currency']", "EUR");
            staff.click("[id='account:save']");
            staff.waitFor("Second payer is registered");
            assertThat(staff.text()).contains("No dataset yet", "Nothing received yet");
            staff.click("a.button:has-text('Add a dataset')");
            assertThat(staff.barriers()).isEmpty();
            staff.fill("[id='dataset:name']", "Monthly files");
            staff.choose("[id='dataset:format']", "AWS_CUR2");
            staff.choose("[id='dataset:source']", "S3");
            staff.fill("[id='dataset:location']", "billing-bucket/cur");
            staff.fill("[id='dataset:credential']", "a secret that nobody sees again");
            staff.click("[id='dataset:save']");
            staff.waitFor("Monthly files is added");
            assertThat(staff.text()).contains("billing-bucket/cur", "Credential kept");
            assertThat(staff.source()).doesNotContain("a secret that nobody sees again");
            assertThat(staff.barriers()).isEmpty();
            staff.requireNoComplaint();
        }
    }

    @Test
    void every_list_is_taken_away_whole_by_who_may_see_it() {
        try (Visitor staff = staff()) {
            for (String list : List.of(
                    "deliveries",
                    "accounts",
                    "charges",
                    "costs",
                    "invoices",
                    "parties",
                    "jobs",
                    "books",
                    "users",
                    "approvals",
                    "vendor-months",
                    "vendor-accounts")) {
                APIResponse file = staff.fetch("/lists/" + list + ".csv");
                assertThat(file.status()).as(list).isEqualTo(200);
                assertThat(file.headers().get("content-disposition"))
                        .matches("attachment; filename=\"nimbill-" + list + "-\\d{4}-\\d{2}-\\d{2}\\.csv\"");
            }
            assertThat(staff.fetch("/lists/charges.csv?level=RESELLER").text()).contains("1320.03,EUR", "777.73,EUR");
            assertThat(staff.fetch("/lists/invoices.csv?number=EIGEN").text())
                    .contains("EIGEN-0001")
                    .doesNotContain("NACHBAR-0001");
        }
        try (Visitor reseller = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("reseller@portal.test")) {
            for (String list : List.of("accounts", "charges", "costs", "invoices", "parties")) {
                assertThat(reseller.fetch("/lists/" + list + ".csv?level=OPERATOR")
                                .text())
                        .as(list)
                        .doesNotContain("1000.01", "611.12", "777.73", "Nachbar", "NACHBAR", "Fremde");
            }
            assertThat(reseller.fetch("/lists/deliveries.csv").status()).isEqualTo(404);
            assertThat(reseller.fetch("/lists/vendor-accounts.csv").status()).isEqualTo(404);
        }
        try (Visitor client = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("client@portal.test")) {
            assertThat(client.fetch("/lists/month.csv").text())
                    .contains("1320.03,EUR")
                    .doesNotContain("1100.02");
            for (String level : List.of("", "?level=RESELLER", "?level=OPERATOR")) {
                assertThat(client.fetch("/lists/charges.csv" + level).text())
                        .doesNotContain("1100.02", "1000.01", "777.73", "Nachbar");
            }
            assertThat(client.fetch("/lists/charges.csv").text()).contains("1320.03,EUR");
            assertThat(client.fetch("/lists/costs.csv").status()).isEqualTo(404);
        }
    }

    @Test
    void the_search_finds_by_any_name_or_number_within_the_callers_branch_alone() {
        try (Visitor staff = staff()) {
            staff.press("Control+k");
            staff.fill("#search-words", "eigen");
            staff.waitFor("EIGEN-0001");
            assertThat(staff.barriers()).isEmpty();
            staff.fill("#search-words", "nachbar-0001");
            staff.waitFor("Fremde AG");
            staff.press("Enter");
            staff.waitFor("Consulting of NACHBAR-0001");
            staff.requireNoComplaint();
        }
        try (Visitor reseller = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("reseller@portal.test")) {
            assertThat(reseller.fetch("/search?q=kundin").text()).contains("Kundin AG");
            for (String foreign :
                    List.of("nachbar", "fremde", "10000009000000002", "payer", month.neighboursInvoice())) {
                assertThat(reseller.fetch("/search?q=" + foreign).text()).isEqualTo("{\"found\":[]}");
            }
        }
        try (Visitor client = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("client@portal.test")) {
            assertThat(client.fetch("/search?q=EIGEN").text())
                    .contains("EIGEN-0001")
                    .doesNotContain("Eigenhandel");
            assertThat(client.fetch("/search?q=nachbar").text()).isEqualTo("{\"found\":[]}");
        }
        try (Visitor stranger = new Visitor(browser, 1440, ColorScheme.LIGHT)) {
            assertThat(stranger.fetch("/search?q=eigen").status()).isEqualTo(404);
            assertThat(stranger.fetch("/lists/invoices.csv").status()).isEqualTo(404);
        }
    }

    @Test
    void days_and_services_of_a_chart_lead_to_their_charges_by_the_keyboard_too() {
        try (Visitor staff = staff()) {
            staff.open("/staff/costs.xhtml?level=RESELLER");
            staff.click(".twin summary");
            staff.click(".twin tbody td a");
            assertThat(staff.text()).contains("Charges", "Portal Compute", "1,320.03 EUR");
            staff.click("text=Sales");
            assertThat(staff.source()).contains("sort=sales&amp;desc=true");
            staff.requireNoComplaint();
        }
    }

    @Test
    void an_account_has_a_page_with_its_holders_and_is_not_closed_at_the_vendor_by_a_slip() {
        try (Visitor staff = staff()) {
            staff.open("/staff/accounts.xhtml?words=account+9000000002");
            staff.click("[id='accounts:rows'] tbody tr:first-child a");
            staff.awaitPage("account.xhtml");
            assertThat(staff.text()).contains("Who had it", "At the vendor", "Timeline");
            assertThat(staff.barriers()).isEmpty();
            staff.click("[data-opens='close']");
            staff.write("closing:number", "not the number");
            staff.push("closing:yes");
            staff.awaitText("This is not the number of the account.");
            assertThat(staff.barriers()).isEmpty();
            String account = staff.address().replaceFirst(".*(?=/staff/)", "");
            staff.open(account);
            staff.click("[data-opens='suspend']");
            staff.push("suspending:yes");
            staff.awaitText("No credential is kept for this account yet.");
            staff.open(account);
            staff.awaitText("Vendor asked to suspend");
            staff.requireNoComplaint();
        }
    }

    private Visitor staff() {
        return new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("staff@portal.test");
    }
}
