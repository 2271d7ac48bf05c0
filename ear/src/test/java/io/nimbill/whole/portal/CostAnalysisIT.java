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

/** Everybody analyses what is theirs to know: sellers bought, sold and margin, clients what they pay. */
@InServer
@RunAsClient
class CostAnalysisIT {

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
    @CsvSource({"staff, 1440, LIGHT", "staff, 390, DARK", "reseller, 1440, DARK", "client, 390, LIGHT"})
    void every_view_is_sound(String role, int width, ColorScheme scheme) {
        try (Visitor visitor = new Visitor(browser, width, scheme).signIn(role + "@portal.test")) {
            for (String view : List.of(
                    "analysis.xhtml",
                    "analysis.xhtml?range=year&by=VENDOR&compare=year-before",
                    "analysis.xhtml?by=SKU&compare=before&metric=MARGIN",
                    "analysis.xhtml?by=COST_CENTRE",
                    "analysis.xhtml?by=KIND&range=custom&from=2026-01-01&to=2026-01-31",
                    "analysis.xhtml?show=waterfall&range=quarter",
                    "analysis.xhtml?by=nonsense&range=nonsense&metric=nonsense&level=nonsense&kind=nonsense",
                    "unbilled.xhtml")) {
                assertThat(visitor.open("/" + role + "/" + view)).as(view).isEqualTo(200);
                assertThat(visitor.overflows()).as(view).isFalse();
                assertThat(visitor.barriers()).as(view).isEmpty();
            }
            visitor.requireNoComplaint();
        }
    }

    @Test
    void each_sees_its_own_side_and_nothing_of_a_level_above() {
        try (Visitor staff = visitor("staff")) {
            staff.open("/staff/analysis.xhtml?by=RESELLER");
            assertThat(staff.text()).contains("1,000.01", "1,100.02", "100.01");
            staff.open("/staff/analysis.xhtml?show=waterfall");
            assertThat(staff.text()).contains("Cost of what was sold", "What clients pay");
        }
        try (Visitor reseller = visitor("reseller")) {
            reseller.open("/reseller/analysis.xhtml?by=CLIENT&level=OPERATOR");
            assertThat(reseller.text()).doesNotContain("1,000.01", "Nachbar", "777.73");
            reseller.open("/reseller/analysis.xhtml?by=CLIENT");
            assertThat(reseller.text())
                    .contains("1,100.02", "1,320.03", "220.01")
                    .doesNotContain("1,000.01");
        }
        try (Visitor client = visitor("client")) {
            client.open("/client/analysis.xhtml?metric=BOUGHT&show=waterfall&level=RESELLER");
            assertThat(client.text()).contains("1,320.03").doesNotContain("1,100.02", "1,000.01", "220.01", "Margin");
            assertThat(client.source()).doesNotContain("1100.02");
            client.open("/client/unbilled.xhtml");
            assertThat(client.text()).contains("1,320.03").doesNotContain("1,100.02");
            assertThat(client.fetch("/lists/cost-analysis.csv").text())
                    .contains("1320.03,EUR")
                    .doesNotContain("1100.02");
        }
    }

    @Test
    void a_group_leads_on_and_the_choice_is_kept_under_a_name() {
        try (Visitor reseller = visitor("reseller")) {
            reseller.open("/reseller/analysis.xhtml?by=SERVICE");
            reseller.click("tbody a:has-text('Portal Compute')");
            reseller.awaitText("Service: Portal Compute");
            assertThat(reseller.address()).contains("by=ACCOUNT", "service=aws%2FPortalCompute");
            reseller.click("details.keep summary");
            reseller.write("views:name", "Compute");
            reseller.push("views:save");
            reseller.awaitText("The view Compute is saved.");
            reseller.open("/reseller/analysis.xhtml");
            reseller.click("a.to-view");
            reseller.awaitText("Service: Portal Compute");
            reseller.requireNoComplaint();
        }
        try (Visitor other = visitor("staff")) {
            other.open("/staff/analysis.xhtml");
            assertThat(other.source()).as("views of others").doesNotContain("to-view");
            assertThat(other.fetch("/lists/unbilled-usage.csv?side=BELOW").text())
                    .contains("1320.03,EUR");
        }
    }

    private Visitor visitor(String role) {
        return new Visitor(browser, 1440, ColorScheme.LIGHT).signIn(role + "@portal.test");
    }
}
