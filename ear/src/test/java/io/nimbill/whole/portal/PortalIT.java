package io.nimbill.whole.portal;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InServer
@RunAsClient
class PortalIT {

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

    @ParameterizedTest(name = "{0}, {1} pixels wide, {2}")
    @CsvSource({
        "staff, 1440, LIGHT",
        "staff, 390, DARK",
        "reseller, 1440, DARK",
        "reseller, 390, LIGHT",
        "client, 1440, LIGHT",
        "client, 390, DARK"
    })
    void every_page_opens_without_a_complaint_of_the_browser_or_a_barrier(String role, int width, ColorScheme scheme) {
        try (Visitor visitor = new Visitor(browser, width, scheme).signIn(role + "@portal.test")) {
            for (String address : visitor.menu()) {
                assertThat(visitor.open(address)).as(address).isEqualTo(200);
                assertThat(visitor.barriers()).isEmpty();
                assertThat(visitor.overflows())
                        .as("sideways scrolling of " + address)
                        .isFalse();
            }
            visitor.requireNoComplaint();
        }
    }

    @Test
    void staff_go_from_a_months_cost_down_to_the_explanation_of_one_charge() {
        try (Visitor staff = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("staff@portal.test")) {
            staff.open("/staff/costs.xhtml?level=RESELLER");
            staff.click("td a:has-text('Portal Compute')");
            assertThat(staff.text()).contains("1,320.03 EUR", "777.73 EUR");
            staff.click("tbody a");
            assertThat(staff.text())
                    .contains(
                            "sells to Eigenhandel GmbH",
                            "Eigenhandel GmbH sells to Kundin AG",
                            "1,000.01 EUR",
                            "1,320.03 EUR");
            staff.requireNoComplaint();
        }
    }

    @Test
    void staff_see_what_a_client_has_still_to_be_invoiced_and_its_documents() {
        try (Visitor staff = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("staff@portal.test")) {
            staff.open("/staff/party.xhtml?id=" + month.client());
            assertThat(staff.text()).contains("Kundin AG", "1,320.03 EUR", "Portal Compute", "EIGEN-0001");
            staff.click("text=EIGEN-0001");
            assertThat(staff.text())
                    .contains("Consulting of EIGEN-0001", "600.00 EUR", "Eigenhandel GmbH to Kundin AG");
            staff.requireNoComplaint();
        }
    }

    @Test
    void a_reseller_sees_its_own_price_as_cost_and_nothing_above_or_beside() {
        try (Visitor reseller = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("reseller@portal.test")) {
            assertThat(reseller.text()).contains("1,320.03 EUR", "1,100.02 EUR", "220.01 EUR");
            for (String address : reseller.menu()) {
                reseller.open(address);
                assertThat(reseller.source())
                        .as(address)
                        .doesNotContain("1,000.01", "1000.01", "611.12", "777.73", "Nachbar", "Fremde", "Payer of");
            }
            reseller.requireNoComplaint();
        }
    }

    @Test
    void a_client_sees_what_it_pays_and_nothing_of_how_it_was_made() {
        try (Visitor client = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("client@portal.test")) {
            assertThat(client.text()).contains("1,320.03 EUR", "Portal Compute", "EIGEN-0001");
            for (String address : client.menu()) {
                client.open(address);
                assertThat(client.source())
                        .as(address)
                        .doesNotContain("1,100.02", "1100.02", "1,000.01", "777.73", "Fremde");
            }
            assertThat(client.open("/client/invoice.xhtml?id=" + month.invoice()))
                    .isEqualTo(200);
            assertThat(client.text()).contains("Consulting of EIGEN-0001");
            client.requireNoComplaint();
        }
    }

    @Test
    void what_belongs_to_others_looks_like_what_never_was() {
        String never = "inv_00000000000000000000000000000000";
        try (Visitor client = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("client@portal.test")) {
            assertThat(client.open("/client/invoice.xhtml?id=" + never)).isEqualTo(404);
            String nothing = client.text();
            assertThat(client.open("/client/invoice.xhtml?id=" + month.neighboursInvoice()))
                    .isEqualTo(404);
            assertThat(client.text()).isEqualTo(nothing);
            assertThat(client.open("/documents/" + month.neighboursInvoice() + ".pdf"))
                    .isEqualTo(404);
            assertThat(client.open("/staff/home.xhtml")).isEqualTo(404);
            assertThat(client.open("/reseller/costs.xhtml")).isEqualTo(404);
            client.requireNoComplaint();
        }
        try (Visitor reseller = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("reseller@portal.test")) {
            assertThat(reseller.open("/staff/deliveries.xhtml")).isEqualTo(404);
            assertThat(reseller.open("/reseller/party.xhtml?id=" + month.neighboursClient()))
                    .isEqualTo(404);
            assertThat(reseller.open("/reseller/invoice.xhtml?id=" + month.neighboursInvoice()))
                    .isEqualTo(404);
            assertThat(reseller.open("/reseller/party.xhtml?id=" + month.client()))
                    .isEqualTo(200);
            reseller.requireNoComplaint();
        }
    }

    @ParameterizedTest(name = "{0} pixels wide, {1}")
    @CsvSource({"1440, LIGHT", "390, DARK"})
    void staff_look_around_as_a_client_with_a_banner_that_ends_it(int width, ColorScheme scheme) {
        try (Visitor staff = new Visitor(browser, width, scheme).signIn("staff@portal.test")) {
            staff.open("/staff/party.xhtml?id=" + month.client());
            staff.click("a:has-text('View as')");
            staff.click("[id='look:begin']");
            staff.awaitPage("client/home.xhtml");
            for (String page : List.of("/client/home.xhtml", "/client/invoices.xhtml")) {
                staff.open(page);
                assertThat(staff.text()).contains("you look around as");
                assertThat(staff.barriers()).isEmpty();
                assertThat(staff.overflows()).as(page).isFalse();
            }
            staff.shoot("view-as-" + width);
            staff.click("#viewing button");
            staff.awaitPage("staff/party.xhtml");
            staff.requireNoComplaint();
        }
    }

    @Test
    void a_stranger_is_led_to_the_sign_in() {
        try (Visitor stranger = new Visitor(browser, 390, ColorScheme.LIGHT)) {
            assertThat(stranger.open("/staff/home.xhtml")).isEqualTo(200);
            assertThat(stranger.text()).contains("Sign in", "E-mail address");
            assertThat(stranger.barriers()).isEmpty();
            stranger.requireNoComplaint();
        }
    }
}
