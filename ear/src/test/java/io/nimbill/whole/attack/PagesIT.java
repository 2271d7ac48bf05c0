package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import io.nimbill.whole.attack.TwoBranches.Branch;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A1, A2, A3, A32: every page, opened by people of one branch with what belongs to the other, and by nobody. */
@InServer
class PagesIT {

    @Inject
    private TwoBranches branches;

    @Inject
    private Settings settings;

    private Branch ours;
    private Branch theirs;

    @AfterEach
    void with_the_usual_limit() {
        System.clearProperty("nimbill.requests.per.minute");
    }

    @BeforeEach
    void plant() {
        System.setProperty("nimbill.requests.per.minute", "0");
        ours = branches.ours();
        theirs = branches.theirs();
    }

    @Test
    void no_page_shows_people_of_one_branch_anything_of_the_other() throws IOException {
        Map<String, Browser> people =
                Map.of("reseller", signedIn(ours.resellerMail()), "client", signedIn(ours.clientMail()));
        for (String page : pages()) {
            for (String query : foreignQueries()) {
                for (Map.Entry<String, Browser> person : people.entrySet()) {
                    HttpResponse<String> answer = person.getValue().get(page + query);
                    String asked = person.getKey() + " " + page + query;
                    boolean own = page.startsWith("/" + person.getKey() + "/");
                    boolean inside = page.matches("/(staff|reseller|client)/.*");
                    assertThat(answer.statusCode())
                            .as(asked)
                            .isIn(inside && !own ? List.of(404) : List.of(200, 302, 404));
                    requireNothingOfTheirs(asked, answer);
                    requireNoCostAbove(person.getKey(), asked, answer);
                    requireHardened(asked, answer);
                }
            }
        }
    }

    @Test
    void what_is_shown_under_an_id_of_others_is_what_is_shown_under_an_id_that_never_was() throws IOException {
        Map<String, Browser> people =
                Map.of("reseller", signedIn(ours.resellerMail()), "client", signedIn(ours.clientMail()));
        for (String page : pages()) {
            for (Map.Entry<String, Browser> person : people.entrySet()) {
                if (page.startsWith("/" + person.getKey() + "/")) {
                    for (String id : foreignIds()) {
                        requireSame(person.getValue(), page + "?id=", id);
                    }
                }
            }
        }
    }

    private static void requireSame(Browser person, String path, String id) {
        String other = TwoBranches.never(id);
        HttpResponse<String> foreign = person.get(path + id);
        HttpResponse<String> never = person.get(path + other);
        assertThat(foreign.statusCode()).as(path + id).isEqualTo(never.statusCode());
        assertThat(plain(foreign, id)).as(path + id).isEqualTo(plain(never, other));
    }

    /** A page without what differs from request to request. */
    private static String plain(HttpResponse<String> answer, String id) {
        return answer.body()
                .replace(id, "ID")
                .replace(id.substring(id.indexOf('_') + 1), "ID")
                .replaceAll("(ViewState[^>]*value=)\"[^\"]*\"", "$1")
                .replaceAll("nonce[^ >]*|csp\\.init\\('[^']*'\\)", "nonce")
                .replaceAll("\\b[0-9a-f]{32}\\b|\\b[0-9a-f-]{36}\\b", "REQUEST");
    }

    private List<String> foreignIds() {
        List<String> ids = new ArrayList<>();
        theirs.ids().values().forEach(each -> ids.add(each.get(0)));
        ids.add(theirs.ids().get("pty").get(1));
        return ids;
    }

    @Test
    void documents_lists_and_search_hold_nothing_of_others() throws IOException {
        Browser reseller = signedIn(ours.resellerMail());
        Browser client = signedIn(ours.clientMail());
        assertThat(compiled("Servlet"))
                .as("say here how they are attacked")
                .containsExactlyInAnyOrder("SearchServlet", "ListServlet", "DocumentServlet", "ViewEndServlet");
        for (Map.Entry<String, Browser> person :
                Map.of("reseller", reseller, "client", client).entrySet()) {
            for (String query : foreignQueries()) {
                for (String list : lists()) {
                    requireHarmless(person.getKey(), person.getValue(), "/lists/" + list + ".csv" + query);
                }
            }
            for (String word : theirs.words()) {
                requireHarmless(person.getKey(), person.getValue(), "/search?q=" + word.substring(0, 3));
                HttpResponse<String> found = person.getValue().get("/search?q=" + word);
                assertThat(found.body()).as("/search?q=" + word).isEqualTo("{\"found\":[]}");
            }
        }
        for (Browser person : List.of(reseller, client, branches.browser())) {
            assertThat(person.get("/view-as/end").statusCode())
                    .as("ending is no reading")
                    .isEqualTo(405);
        }
        assertThat(reseller.get("/search?q=" + ours.mark()).body()).contains(ours.mark());
        assertThat(reseller.get("/lists/parties.csv").body()).contains(ours.mark());
        for (String list : lists()) {
            assertThat(branches.browser().get("/lists/" + list + ".csv").statusCode())
                    .as(list)
                    .isEqualTo(404);
        }
        assertThat(branches.browser().get("/search?q=a").statusCode()).isEqualTo(404);
        for (String id : theirs.ids().get("inv")) {
            for (String ending : List.of(".pdf", ".xml", ".pdf?download")) {
                HttpResponse<String> foreign = reseller.get("/documents/" + id + ending);
                assertThat(foreign.statusCode()).as(id + ending).isEqualTo(404);
                requireNothingOfTheirs(id, foreign);
            }
        }
    }

    @Test
    @DisplayName("A2: an order by what one may not see")
    void a_list_cannot_be_ordered_by_what_it_does_not_show() throws IOException {
        Browser reseller = signedIn(ours.resellerMail());
        for (String list : lists()) {
            String address = "/lists/" + list + ".csv?month=2025-09";
            HttpResponse<String> plain = reseller.get(address);
            for (String order : List.of(
                    "vendorCost",
                    "billed_cost",
                    "-seller.path",
                    "path",
                    "1",
                    "1,(select(sleep(3)))",
                    "if(1=1,name,id)",
                    "name;drop table party")) {
                HttpResponse<String> ordered =
                        reseller.get(address + "&sort=" + URLEncoder.encode(order, StandardCharsets.UTF_8));
                assertThat(ordered.statusCode()).as(list + " " + order).isEqualTo(plain.statusCode());
                assertThat(ordered.statusCode() == 200 ? ordered.body() : "")
                        .as(list + " " + order)
                        .isEqualTo(plain.statusCode() == 200 ? plain.body() : "");
            }
        }
    }

    @Test
    void nobody_is_led_to_the_sign_in_and_shown_nothing() throws IOException {
        for (String page : pages()) {
            HttpResponse<String> answer = branches.browser().get(page + "?id=" + theirs.id("pty"));
            if (page.matches("/(staff|reseller|client)/.*")) {
                assertThat(answer.statusCode()).as(page).isEqualTo(302);
                assertThat(Browser.location(answer)).as(page).isEqualTo("/sign-in.xhtml");
            }
            requireNothingOfTheirs(page, answer);
            requireHardened(page, answer);
        }
        assertThat(branches.browser()
                        .get("/documents/" + theirs.id("inv") + ".pdf")
                        .statusCode())
                .isEqualTo(404);
        for (String hidden : List.of(
                "/WEB-INF/web.xml",
                "/WEB-INF/pages/home.xhtml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF")) {
            assertThat(branches.browser().get(hidden).statusCode()).as(hidden).isIn(302, 400, 403, 404);
        }
    }

    private void requireHarmless(String who, Browser person, String path) {
        HttpResponse<String> answer = person.get(path);
        String asked = who + " " + path;
        assertThat(answer.statusCode()).as(asked).isIn(200, 404);
        requireNothingOfTheirs(asked, answer);
        requireNoCostAbove(who, asked, answer);
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(asked)
                .hasValue("nosniff");
        assertThat(answer.body()).as(asked).doesNotContain("Exception", "at io.nimbill");
    }

    /** Names of the lists, as their classes are named. */
    private Set<String> lists() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String name : compiled("Csv")) {
            String words = name.substring(0, name.length() - "Csv".length());
            names.add(words.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
        }
        assertThat(names).contains("invoices", "vendor-months").hasSizeGreaterThan(9);
        return names;
    }

    /** Simple names of the application's classes for the web that end so. */
    private Set<String> compiled(String ending) throws IOException {
        return built("WEB-INF/classes/io/nimbill/.*/\\w+" + ending + "\\.class").stream()
                .map(name -> name.replaceAll(".*/|\\.class", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> foreignQueries() {
        List<String> queries = new ArrayList<>(List.of(""));
        theirs.ids().forEach((prefix, ids) -> queries.add("?id=" + ids.get(0)));
        Map<String, String> all = new LinkedHashMap<>();
        all.put("month", "2025-09");
        all.put("seller", theirs.id("pty"));
        all.put("buyer", theirs.ids().get("pty").get(1));
        all.put("account", theirs.id("cla"));
        all.put("period", "2025-09-01");
        all.put("dataset", theirs.id("dts"));
        all.put("charge", theirs.id("chg"));
        all.put("book", theirs.id("pbk"));
        all.put("version", theirs.id("pbv"));
        all.put("rule", theirs.id("prl"));
        String part = theirs.mark().substring(0, theirs.mark().length() - 1);
        all.put("words", part);
        all.put("number", part);
        all.put("partner", theirs.id("pac"));
        all.put("all", "true");
        StringBuilder query = new StringBuilder("?id=" + theirs.id("pty"));
        all.forEach((name, value) -> query.append('&').append(name).append('=').append(value));
        queries.add(query.toString());
        return queries;
    }

    private Browser signedIn(String mail) {
        Browser browser = branches.browser();
        HttpResponse<String> answer = browser.signIn(mail, TwoBranches.PASSWORD);
        assertThat(answer.statusCode()).as(mail).isEqualTo(302);
        return browser;
    }

    private void requireNothingOfTheirs(String asked, HttpResponse<String> answer) {
        String whole = answer.headers().map() + "\n" + answer.body();
        theirs.words().forEach(word -> assertThat(whole).as(asked).doesNotContain(word));
    }

    /** What the vendor asks is for staff, what the reseller pays for the reseller. */
    private static void requireNoCostAbove(String person, String asked, HttpResponse<String> answer) {
        List<String> costs = person.equals("client") ? List.of("44211.13", "44222.24") : List.of("44211.13");
        String plain = answer.body().replaceAll("(?<=\\d),(?=\\d)", "");
        costs.forEach(cost -> assertThat(plain).as(asked).doesNotContain(cost));
    }

    /** What every answer carries, errors too. */
    private static void requireHardened(String asked, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Cache-Control")).as(asked).hasValue("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(asked)
                .hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).as(asked).isPresent();
        assertThat(answer.headers().firstValue("X-Powered-By")).as(asked).isEmpty();
        assertThat(answer.headers().firstValue("Server")).as(asked).isEmpty();
        if (answer.statusCode() == 200) {
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(asked + ", A32")
                    .singleElement()
                    .asString()
                    .contains("frame-ancestors 'none'", "default-src 'none'", "form-action 'self'")
                    .doesNotContain("unsafe-eval");
        }
        assertThat(answer.body()).as(asked).doesNotContain("Exception", "at io.nimbill", "jakarta.servlet");
    }

    /** The pages as they were built into the EAR. */
    private Set<String> pages() throws IOException {
        Set<String> pages = built("(?!WEB-INF).*\\.xhtml").stream()
                .map(name -> "/" + name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(pages).hasSizeGreaterThan(30);
        return pages;
    }

    /** What is in the web archive of the EAR under names like that. */
    private Set<String> built(String names) throws IOException {
        Set<String> found = new TreeSet<>();
        Path ear = settings.home().resolveSibling("nimbill.ear");
        try (ZipInputStream modules = new ZipInputStream(Files.newInputStream(ear))) {
            for (ZipEntry module = modules.getNextEntry(); module != null; module = modules.getNextEntry()) {
                if (module.getName().endsWith(".war")) {
                    ZipInputStream war = new ZipInputStream(modules);
                    for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                        if (entry.getName().matches(names)) {
                            found.add(entry.getName());
                        }
                    }
                }
            }
        }
        return found;
    }
}
