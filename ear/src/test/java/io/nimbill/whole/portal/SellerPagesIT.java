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

/** Sellers keep their branch in the browser: parties, prices, agreements. */
@InServer
@RunAsClient
class SellerPagesIT {

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
    @CsvSource({"staff, 1440, LIGHT", "reseller, 390, DARK"})
    void a_seller_opens_a_client_writes_prices_and_agrees_with_it(String role, int width, ColorScheme scheme) {
        try (Visitor seller = new Visitor(browser, width, scheme).signIn(role + "@portal.test")) {
            String client = openClient(seller, role);
            String book = writePrices(seller, role);
            look(seller, "/" + role + "/agreement.xhtml?buyer=" + client);
            seller.pick("agreement:priceBook", book + " · EUR");
            seller.push("agreement:conclude");
            seller.awaitPage("party.xhtml");
            assertThat(seller.text()).contains("Neue Kundin AG", "Rate of the usage day", "30 days", book);
            for (String page : List.of("party-move", "party-close", "party-edit")) {
                look(seller, "/" + role + "/" + page + ".xhtml?id=" + client);
            }
            seller.open("/" + role + "/party-close.xhtml?id=" + client);
            seller.write("close:typedName", "Neue Kundin AG");
            seller.push("close:send");
            seller.awaitPage("party.xhtml");
            assertThat(seller.text()).contains("Neue Kundin AG is closed.", "Closed");
            seller.requireNoComplaint();
        }
    }

    @ParameterizedTest(name = "{0} pixels wide, {1}")
    @CsvSource({"1440, LIGHT", "390, DARK"})
    void a_seller_makes_an_offer_of_its_own_and_orders_it_for_a_client(int width, ColorScheme scheme) {
        try (Visitor seller = new Visitor(browser, width, scheme).signIn("reseller@portal.test")) {
            String client = openClient(seller, "reseller");
            look(seller, "/reseller/agreement.xhtml?buyer=" + client);
            seller.push("agreement:conclude");
            seller.awaitPage("party.xhtml");
            makeOffer(seller);
            look(seller, "/reseller/subscriptions.xhtml?id=" + client + "&quantity=3");
            assertThat(seller.text()).contains("What would it cost?", "Managed seats", "36.00");
            seller.click("#quotes button");
            seller.awaitPage("subscription.xhtml");
            assertThat(seller.text()).contains("Managed seats was ordered.", "Neue Kundin AG", "Active", "36.00");
            seller.write("change:quantity", "5");
            seller.push("change:set");
            seller.awaitText("It was done, and charged accordingly.");
            assertThat(seller.text()).contains("Credit", "60.00");
            assertThat(seller.barriers()).isEmpty();
            assertThat(seller.overflows()).isFalse();
            seller.picture("subscription-" + width);
            seller.requireNoComplaint();
        }
    }

    private static void makeOffer(Visitor seller) {
        look(seller, "/reseller/offers.xhtml");
        seller.write("product:code", "SEAT");
        seller.write("product:name", "Managed seat");
        seller.write("product:unit", "seat");
        seller.push("product:add");
        seller.awaitText("Managed seat was added.");
        seller.click("text=New offer");
        seller.awaitPage("offer-form.xhtml");
        assertThat(seller.barriers()).isEmpty();
        assertThat(seller.overflows()).isFalse();
        seller.write("offer:code", "SEATS");
        seller.write("offer:name", "Managed seats");
        seller.push("offer:save");
        seller.awaitPage("offer.xhtml");
        seller.push("life:activate");
        seller.awaitText("Set a price first");
        seller.write("price:amount", "12");
        seller.push("price:set");
        seller.awaitText("The price was recorded.");
        seller.push("life:activate");
        seller.awaitText("Managed seats can be ordered now.");
        assertThat(seller.barriers()).isEmpty();
        assertThat(seller.overflows()).isFalse();
        seller.picture("offer");
        look(seller, "/reseller/offers.xhtml");
        assertThat(seller.text()).contains("Managed seats", "12.00 EUR", "Active");
        seller.picture("offers");
    }

    @Test
    void what_stands_in_the_way_of_closing_is_shown() {
        try (Visitor reseller = new Visitor(browser, 390, ColorScheme.LIGHT).signIn("reseller@portal.test")) {
            look(reseller, "/reseller/party-close.xhtml?id=" + month.client());
            assertThat(reseller.text())
                    .contains("Cloud accounts run for it", "Charges are not invoiced yet", "It owes documents")
                    .contains("EIGEN-0001: 600.00 EUR");
            for (String page : List.of("party-edit", "party-move", "party-close")) {
                assertThat(reseller.open("/reseller/" + page + ".xhtml?id=" + month.neighboursClient()))
                        .as(page)
                        .isEqualTo(404);
            }
            assertThat(reseller.open("/reseller/agreement.xhtml?buyer=" + month.neighboursClient()))
                    .isEqualTo(404);
        }
    }

    @Test
    void a_change_made_meanwhile_is_told_and_what_was_written_stays() {
        try (Visitor first = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("reseller@portal.test");
                Visitor second = new Visitor(browser, 1440, ColorScheme.LIGHT).signIn("staff@portal.test")) {
            first.open("/reseller/party-edit.xhtml?id=" + month.client());
            second.open("/staff/party-edit.xhtml?id=" + month.client());
            second.write("party:city", "Linz");
            second.push("party:save");
            second.awaitPage("party.xhtml");

            first.write("party:city", "Graz");
            first.push("party:save");
            first.awaitText("Somebody else has changed this meanwhile.");
            assertThat(first.value("party:city")).isEqualTo("Graz");
            first.push("party:saveOver");
            first.awaitPage("party.xhtml");
            assertThat(first.text()).contains("Graz");
            first.requireNoComplaint();
        }
    }

    private String openClient(Visitor seller, String role) {
        look(seller, "/" + role + "/party-edit.xhtml");
        seller.write("party:legalName", "Neue Kundin AG");
        seller.pick("party:country", "Austria");
        seller.write("party:taxNumber", "ATU12");
        seller.write("party:contacts:0:name", "Buchhaltung");
        seller.write("party:contacts:0:email", "buch@kundin.test");
        seller.push("party:save");
        seller.awaitText("Not a tax number of this country.");
        seller.write("party:taxNumber", "ATU 12345678");
        seller.push("party:save");
        seller.awaitPage("party.xhtml");
        assertThat(seller.text()).contains("Neue Kundin AG", "ATU12345678", "buch@kundin.test", "No agreement yet");
        return seller.parameter("id");
    }

    private String writePrices(Visitor seller, String role) {
        String name = "Book of " + role;
        look(seller, "/" + role + "/books.xhtml");
        seller.write("book:name", name);
        seller.push("book:open");
        seller.awaitPage("book.xhtml");
        seller.push("draft:begin");
        seller.awaitText("Add a rule");
        addRule(seller, "12.5");
        seller.awaitPage("book.xhtml");
        addTiers(seller);
        addRule(seller, "20");
        seller.awaitText("Neither of two rules would come first: this one, and the one for Everything (+ 12.5");
        seller.back();
        seller.awaitPage("book.xhtml");
        assertThat(seller.barriers()).isEmpty();
        seller.push("activation:activate");
        seller.awaitText("Version 1 is active.");
        assertThat(seller.text()).contains("Active", "Cost plus");
        return name;
    }

    private static void addRule(Visitor seller, String percent) {
        seller.click("text=Add a rule");
        seller.awaitPage("price-rule.xhtml");
        assertThat(seller.barriers()).isEmpty();
        assertThat(seller.overflows()).isFalse();
        seller.write("rule:percent", percent);
        seller.push("rule:save");
    }

    private static void addTiers(Visitor seller) {
        seller.click("text=Add a rule");
        seller.awaitPage("price-rule.xhtml");
        seller.write("rule:serviceCode", "AmazonS3");
        seller.pick("rule:model", "Graduated");
        seller.awaitText("Each tier begins where the one before ends.");
        assertThat(seller.barriers()).isEmpty();
        assertThat(seller.overflows()).isFalse();
        seller.push("rule:addTier");
        seller.write("rule:tiers:2:unitPrice", "5");
        seller.write("rule:tiers:0:upTo", "10");
        seller.write("rule:tiers:0:unitPrice", "2");
        seller.write("rule:tiers:1:upTo", "5");
        seller.write("rule:tiers:1:unitPrice", "3");
        seller.push("rule:save");
        seller.awaitText("Tier 2 must end above where it begins.");
        seller.write("rule:tiers:1:upTo", "20");
        seller.push("rule:save");
        seller.awaitPage("book.xhtml");
        assertThat(seller.text()).contains("Graduated", "up to 10: 2", "up to 20: 3", "above 20: 5");
    }

    private static void look(Visitor visitor, String address) {
        assertThat(visitor.open(address)).as(address).isEqualTo(200);
        assertThat(visitor.barriers()).as(address).isEmpty();
        assertThat(visitor.overflows()).as("sideways scrolling of " + address).isFalse();
    }
}
