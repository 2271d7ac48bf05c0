package io.nimbill.whole.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.nimbill.whole.InServer;
import io.nimbill.whole.server.TestServer;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator sets an installation up in the browser, brings accounts in and gives them to a client. */
@InServer
@RunAsClient
class SetupIT {

    private static final Path CHROMIUM = Path.of(System.getProperty("nimbill.chromium", "/usr/bin/chromium"));

    private PortalMonth month;
    private Playwright playwright;
    private Browser browser;
    private String mark;

    @BeforeEach
    void begin_the_wizard() throws SQLException {
        boolean there = Files.isExecutable(CHROMIUM);
        if (Boolean.getBoolean("nimbill.require.all")) {
            assertThat(there).as("Chromium at " + CHROMIUM).isTrue();
        }
        Assumptions.assumeTrue(there, "Chromium is not installed at " + CHROMIUM);
        month = new PortalMonth();
        forget();
        mark = PublicId.random().value().substring(0, 8);
        owner("INSERT INTO setup_step (step, put_off, recorded_at, recorded_by)"
                + " VALUES ('BEGUN', FALSE, UTC_TIMESTAMP(6), 'test')");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterEach
    void leave_nothing_behind() throws SQLException {
        if (playwright != null) {
            playwright.close();
        }
        forget();
        if (month != null) {
            month.close();
        }
    }

    /** Also the rows that hang under an operator which goes with the month. */
    private static void forget() throws SQLException {
        String clients = "(SELECT id FROM party WHERE legal_name LIKE 'Werft %')";
        String partners = "(SELECT id FROM partner_account WHERE name LIKE 'Payer ________')";
        owner(
                "SET FOREIGN_KEY_CHECKS = 0",
                "DELETE FROM setup_step",
                "DELETE FROM mail_account",
                "DELETE FROM price_book_assignment WHERE price_book_id IN (SELECT id FROM price_book WHERE name LIKE 'Setup %')",
                "DELETE FROM cloud_account_assignment WHERE client_id IN " + clients,
                "DELETE FROM agreement_kind_policy WHERE agreement_id IN (SELECT id FROM agreement WHERE buyer_id IN "
                        + clients + ")",
                "DELETE FROM agreement WHERE buyer_id IN " + clients,
                "DELETE FROM billing_account WHERE buyer_id IN " + clients,
                "DELETE FROM party_placement WHERE party_id IN " + clients,
                "DELETE FROM cloud_account WHERE partner_account_id IN " + partners,
                "DELETE FROM partner_health WHERE partner_account_id IN " + partners,
                "DELETE FROM partner_account WHERE name LIKE 'Payer ________'",
                "DELETE FROM party WHERE legal_name LIKE 'Werft %'",
                "SET FOREIGN_KEY_CHECKS = 1");
    }

    private static void owner(String... statements) throws SQLException {
        try (Connection connection = TestServer.running().asOwner()) {
            for (String statement : statements) {
                Sql.on(connection).update(statement);
            }
        }
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {1440, 390})
    void the_wizard_leads_from_the_company_to_the_first_client_and_is_gone_afterwards(int width) {
        try (Visitor staff = new Visitor(browser, width, ColorScheme.LIGHT).signIn("staff@portal.test")) {
            assertThat(staff.text()).contains("Still to set up", "First price book");
            staff.open("/staff/setup.xhtml?step=billing");
            assertThat(staff.text()).as("in order").contains("Step 1 of 3");
            company(staff, width);
            providers(staff, width);
            String client = billing(staff, width);
            assertThat(staff.text()).contains("Nimbill is set up.");
            assertThat(staff.open("/staff/setup.xhtml")).as("closed").isEqualTo(404);
            for (String page : List.of("settings", "settings-company", "settings-providers", "settings-selling")) {
                look(staff, "/staff/" + page + ".xhtml", page + "-" + width);
            }
            assertThat(staff.text()).contains(client);
            accounts(staff, client, width);
            staff.requireNoComplaint();
        }
    }

    private void company(Visitor staff, int width) {
        look(staff, "/staff/setup.xhtml", "setup-company-" + width);
        boolean german = staff.value("company:country").equals("DE");
        staff.write("company:taxNumber", german ? "DE123456789" : "ATU12345678");
        staff.write("company:street", "Hafenstrasse 1");
        staff.write("company:postalCode", "20457");
        staff.write("company:city", "Hamburg");
        staff.push("company:save");
        staff.awaitText("The company has been saved.");
        staff.write("mail:host", "127.0.0.1");
        staff.write(
                "mail:port",
                Integer.toString(TestServer.running().mail().getSmtp().getPort()));
        staff.choose("[id='mail:security']", "NONE");
        staff.write("mail:sender", "billing@setup.test");
        staff.push("mail:save");
        staff.awaitText("The mail server has been saved.");
        String to = "admin" + mark + "@setup.test";
        staff.write("mail:testTo", to);
        staff.push("mail:test");
        staff.awaitText("took a test mail");
        assertThat(TestServer.running().mail().getReceivedMessagesForDomain(to)).hasSize(1);
        staff.push("wizard:next");
        staff.awaitText("Step 2 of 3");
    }

    private void providers(Visitor staff, int width) {
        look(staff, null, "setup-providers-" + width);
        staff.write("provider:name", "Payer " + mark);
        staff.write("provider:externalId", mark);
        staff.push("provider:add");
        staff.awaitPage("vendor-connection.xhtml");
        assertThat(staff.source()).contains("sts:ExternalId");
        look(staff, null, "vendor-connection-" + width);
        staff.open("/staff/setup.xhtml");
        assertThat(staff.text()).as("resumed").contains("Step 2 of 3", "Payer " + mark);
        staff.push("wizard:next");
        staff.awaitText("Step 3 of 3");
    }

    private String billing(Visitor staff, int width) {
        staff.push("wizard:next");
        staff.awaitText("first, or do this later");
        look(staff, null, "setup-billing-" + width);
        staff.write("selling:name", "Setup " + mark);
        staff.write("selling:general", "15");
        staff.write("selling:amazon", "12");
        // far ahead: other tests' charges stay as they are
        staff.write("selling:from", "2099-01-01");
        staff.push("selling:save");
        staff.awaitText("prices your sales.");
        String client = "Werft " + mark;
        staff.write("client:legalName", client + " GmbH");
        staff.push("client:open");
        staff.awaitText(client + " GmbH is your client");
        staff.push("wizard:next");
        staff.awaitPage("home.xhtml");
        return client;
    }

    private void accounts(Visitor staff, String client, int width) {
        look(staff, "/staff/account-import.xhtml", "account-import-" + width);
        String head = "vendor_account,kind,account,tenant,name,client,from\n";
        staff.write(
                "rows:text",
                head + mark + ",,1" + mark + ",," + client + " Prod," + client + " GmbH,\n" + mark + ",,2" + mark + ",,"
                        + client + " Test,Nobody,\n");
        staff.push("rows:preview");
        staff.awaitText("1 of 2 lines stand in the way");
        assertThat(staff.text()).contains("There is no client with this name or id.");
        look(staff, null, "account-import-refused-" + width);
        staff.write(
                "rows:text",
                head + mark + ",,1" + mark + ",," + client + " Prod," + client + " GmbH,\n" + mark + ",,2" + mark + ",,"
                        + client + " Test,,\n");
        staff.push("rows:preview");
        staff.awaitText("2 lines, all of them can be imported.");
        staff.push("rows:go");
        staff.awaitText("2 lines have been imported.");
        staff.open("/staff/accounts.xhtml?words=" + mark);
        assertThat(staff.text()).contains("1" + mark, "2" + mark, "Perhaps " + client + " GmbH", "by its name");
        look(staff, null, "accounts-suggested-" + width);
    }

    private static void look(Visitor staff, String path, String picture) {
        if (path != null) {
            assertThat(staff.open(path)).as(path).isEqualTo(200);
        }
        staff.picture(picture);
        assertThat(staff.barriers()).as(picture).isEmpty();
        assertThat(staff.overflows()).as(picture).isFalse();
    }
}
