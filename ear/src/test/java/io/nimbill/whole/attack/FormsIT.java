package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.attack.TwoBranches.Branch;
import io.nimbill.work.Settings;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The forms of the pages, sent with parties, accounts, books and the like of another branch in place of the own: hidden
 * fields, lists and addresses. Which forms there are is read from the pages.
 */
@InServer
class FormsIT {

    private static final Pattern ID =
            Pattern.compile("\\b(pty|pac|cla|pbk|pbv|prl|pdc|pba|dts|dlv|agr|inv)_[0-9a-f]{32}");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+\\.xhtml[^\"#]*)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    /** A list opens its form at a row. */
    private static final Map<String, String> OPENERS = Map.of("/reseller/accounts.xhtml", "rows:0:");

    /** What sends the person away: without a place here or with other looks, or looking around as a client. */
    private static final Set<String> OTHERS = Set.of("preferences", "access", "look");

    @Inject
    private TwoBranches branches;

    @Inject
    private Settings settings;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource database;

    private Branch ours;
    private Branch theirs;
    private Browser person;
    private int planted;

    @BeforeEach
    void plant() {
        System.setProperty("nimbill.requests.per.minute", "0");
        ours = branches.ours();
        theirs = branches.theirs();
        person = branches.browser();
        assertThat(person.signIn(ours.resellerMail(), TwoBranches.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @AfterEach
    void with_the_usual_limit() {
        System.clearProperty("nimbill.requests.per.minute");
    }

    @Test
    void what_belongs_to_others_is_not_taken_from_a_form_and_stays_as_it_was() {
        Map<String, String> before = seenByThem();
        long first = lastEvent();
        Set<String> addresses = addresses();
        for (String address : addresses) {
            for (PageForm form : forms(address)) {
                plantInFields(address, form);
                plantInAddress(address, form);
            }
        }
        assertThat(planted).as("forms sent with ids of others").isGreaterThan(20);
        assertThat(seenByThem()).isEqualTo(before);
        List<String> done = changesSince(first);
        theirs.ids()
                .values()
                .forEach(ids -> ids.forEach(id -> assertThat(done)
                        .as(id)
                        .noneMatch(change -> change.contains(id.substring(id.indexOf('_') + 1)))));
        assertThat(honest(addresses))
                .as("what the same forms do with own things")
                .hasSizeGreaterThan(2);
    }

    @Test
    void a_form_that_takes_a_file_is_refused_cleanly_when_it_comes_without_parts() {
        String page = "/reseller/branding.xhtml?id=" + ours.id("pty");
        PageForm logo =
                forms(page).stream().filter(PageForm::inParts).findFirst().orElseThrow();

        HttpResponse<String> answer =
                send(page, page, false, logo.fields(), logo.buttons().get(0));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).doesNotContain("Exception", "at io.nimbill");
    }

    private void plantInFields(String address, PageForm form) {
        form.fields().forEach((field, value) -> {
            List<String> held = new ArrayList<>(form.choices().getOrDefault(field, List.of()));
            held.add(value);
            Set<String> prefixes = new TreeSet<>();
            held.forEach(each -> ID.matcher(each).results().forEach(id -> prefixes.add(id.group(1))));
            for (String prefix : prefixes) {
                for (String foreign : theirs.ids().get(prefix)) {
                    Map<String, String> fields = new LinkedHashMap<>(form.fields());
                    fields.put(field, foreign);
                    form.buttons().forEach(button -> refused(address, address, form, fields, button));
                }
            }
        });
    }

    /** The state of an own page, sent to the address of a thing of theirs. */
    private void plantInAddress(String address, PageForm form) {
        String foreign = ID.matcher(address)
                .replaceAll(id -> theirs.ids().get(id.group(1)).get(0));
        if (!foreign.equals(address)) {
            form.buttons().forEach(button -> refused(address, foreign, form, form.fields(), button));
        }
    }

    private void refused(String from, String to, PageForm form, Map<String, String> fields, String button) {
        planted++;
        HttpResponse<String> answer = send(from, to, form.inParts(), fields, button);
        String asked = to + " " + button + " " + fields;
        assertThat(answer.statusCode()).as(asked).isIn(200, 302, 404);
        String whole = answer.headers().map() + answer.body();
        theirs.words().forEach(word -> assertThat(whole).as(asked).doesNotContain(word));
        assertThat(whole).as(asked).doesNotContain("at io.nimbill");
    }

    private HttpResponse<String> send(
            String from, String to, boolean inParts, Map<String, String> fields, String button) {
        Map<String, String> whole = new LinkedHashMap<>(fields);
        String page = opened(from);
        whole.put("jakarta.faces.ViewState", Browser.viewState(page));
        Matcher nonce = NONCE.matcher(page);
        if (nonce.find()) {
            whole.put("primefaces.nonce", nonce.group(1));
        }
        whole.put(button, button);
        return inParts ? person.postInParts(to, whole) : person.post(to, whole);
    }

    /** What the forms do when nothing foreign is planted. */
    private Set<String> honest(Set<String> addresses) {
        assertThat(person.get("/reseller/home.xhtml").statusCode())
                .as("still signed in, and in the same place")
                .isEqualTo(200);
        long first = lastEvent();
        for (String address : addresses) {
            for (PageForm form : forms(address)) {
                form.buttons().forEach(button -> send(address, address, form.inParts(), form.fields(), button));
            }
        }
        return new TreeSet<>(Sql.on(database)
                .list(
                        row -> row.getString(1),
                        "SELECT DISTINCT action FROM audit_event WHERE id > ? AND outcome = 'DONE' AND actor LIKE 'usr%'",
                        first));
    }

    private List<PageForm> forms(String address) {
        return PageForm.of(opened(address)).stream()
                .filter(form -> !OTHERS.contains(form.id()))
                .toList();
    }

    /** A page, with the form at its first row where it opens one. */
    private String opened(String address) {
        String page = person.get(address).body();
        String opener = OPENERS.get(address.replaceFirst("\\?.*", ""));
        if (opener == null) {
            return page;
        }
        for (PageForm form : PageForm.of(page)) {
            for (String button : form.buttons()) {
                if (button.contains(opener)) {
                    Map<String, String> fields = new LinkedHashMap<>(form.fields());
                    fields.put("jakarta.faces.ViewState", Browser.viewState(page));
                    fields.put(button, button);
                    return person.post(address, fields).body();
                }
            }
        }
        return page;
    }

    /** Own pages to which links lead, each in two ways at most. */
    private Set<String> addresses() {
        Set<String> found = new LinkedHashSet<>();
        Map<String, Integer> ways = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("/reseller/home.xhtml"));
        while (!open.isEmpty()) {
            String address = open.remove();
            String path = address.replaceFirst("\\?.*", "");
            boolean stays = path.startsWith("/reseller/") && !path.matches(".*/(party-close|profile)\\.xhtml");
            if (stays && ways.merge(path, 1, Integer::sum) <= 2 && found.add(address)) {
                LINK.matcher(person.get(address).body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> !found.contains(link))
                        .forEach(open::add);
            }
        }
        assertThat(found).anyMatch(address -> address.contains("party-move"));
        return found;
    }

    /** Everything that the API tells the other branch about itself. */
    private Map<String, String> seenByThem() {
        Map<String, String> seen = new LinkedHashMap<>();
        for (ApiOperation operation : ApiOperation.all(settings.baseUrl())) {
            if (operation.reads() && operation.isAboutOne()) {
                theirs.ids()
                        .getOrDefault(operation.prefix(), List.of())
                        .forEach(id -> see(seen, theirs.reseller(), operation.at(id)));
            } else if (operation.reads()) {
                see(
                        seen,
                        theirs.reseller(),
                        operation.path() + (operation.path().equals("/charges") ? "?month=2025-09" : ""));
            }
        }
        return seen;
    }

    private static void see(Map<String, String> seen, ApiClient caller, String path) {
        ApiClient.Answer answer = caller.get(path);
        if (answer.status() == 200 && !path.contains("/pdf")) {
            seen.put(path, answer.body());
        }
    }

    private List<String> changesSince(long first) {
        return Sql.on(database)
                .list(
                        row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
                        "SELECT action, subject_id, change_text FROM audit_event WHERE id > ? AND outcome = 'DONE'",
                        first);
    }

    private long lastEvent() {
        return Sql.on(database)
                .one(row -> row.getLong(1), "SELECT COALESCE(MAX(id), 0) FROM audit_event")
                .orElseThrow();
    }
}
