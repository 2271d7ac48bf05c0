package io.nimbill.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The texts of the portals. Whoever sells reads English and German; clients read Spanish and Arabic too. A family (the
 * first part of a key) is the clients' as well, and has to be there in four languages, unless it is named here.
 */
class MessagesTest {

    private static final Path TEXTS = Path.of("src/main/resources/io/nimbill/web");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEY = Pattern.compile("(?:msg\\[|words\\.text\\()'([a-z0-9.-]*[a-z0-9])'");
    private static final Pattern WORD = Pattern.compile("(?:show|words)\\.word\\('([a-z.-]+)'");
    private static final Pattern PART = Pattern.compile("(?:template|src)=\"(/WEB-INF/[^\"]+\\.xhtml)\"|<n:([a-z-]+)");
    private static final Pattern REFUSAL = Pattern.compile("new Refusal\\(\\s*\"([a-z-]+)\"");
    private static final Pattern RECORDED = Pattern.compile("record\\(\\s*\"([a-z0-9-]+)\"");
    private static final Pattern SUBJECT = Pattern.compile("record\\(\\s*\"[a-z0-9-]+\",\\s*\"([a-z0-9-]+)\"");
    private static final Pattern CHANGED = Pattern.compile("\\.(?:to|from|hidden)\\(\\s*\"([A-Za-z]+)\"");
    /** Its page words it itself, from the rules it speaks of. */
    private static final String WORDED_ALREADY = "refusal.tie";

    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9A-Za-z]+}");

    /** Families that no client is ever shown. */
    private static final Set<String> OF_STAFF = Set.of(
            "accounts",
            "action",
            "address",
            "advice",
            "agreement",
            "agreements",
            "approval",
            "approvals",
            "audit",
            "book",
            "books",
            "branding",
            "company",
            "connect",
            "connection",
            "contact",
            "costs",
            "credential",
            "credential-field",
            "customer-type",
            "datasets",
            "deliveries",
            "delivery",
            "discount",
            "exchange",
            "export-advice",
            "fee",
            "field",
            "figure",
            "finding",
            "finding-proof",
            "finding-state",
            "first-client",
            "format",
            "four-eyes",
            "group",
            "home",
            "import",
            "job",
            "jobs",
            "mail",
            "menu",
            "model",
            "model-hint",
            "obstacle",
            "offer",
            "offers",
            "opening",
            "outcome",
            "own-proof",
            "party",
            "payer",
            "permission-text",
            "policy",
            "preview",
            "providers",
            "reach",
            "reconciliation",
            "refusal",
            "remedy",
            "role-of-dataset",
            "roles",
            "rule",
            "sample",
            "selling",
            "settings",
            "setup",
            "source",
            "leak",
            "shadow",
            "stage",
            "step",
            "subject",
            "tax-category",
            "tree",
            "vendor-month",
            "vendor-months",
            "vendors");

    /** Words of those families that clients are shown all the same. */
    private static final Set<String> SHARED = Set.of(
            "accounts.number",
            "action.cost-centre-changed",
            "action.cost-centre-closed",
            "action.cost-centre-mapped",
            "action.cost-centre-opened",
            "action.cost-centre-unmapped",
            "action.grant-more-than-held",
            "action.invitation-sent-again",
            "action.password-reset-asked",
            "action.recovery-code-used",
            "action.recovery-codes-renewed",
            "action.role-changed",
            "action.role-closed",
            "action.role-made",
            "action.second-factor-removed",
            "action.second-factor-reset",
            "action.second-factor-set-up",
            "action.session-ended",
            "action.sessions-ended",
            "action.user-deactivated",
            "action.user-introduced",
            "action.user-reactivated",
            "field.account",
            "field.client",
            "field.code",
            "field.costCentre",
            "field.permissions",
            "field.tag",
            "field.under",
            "field.user",
            "action.api-client-made",
            "action.api-client-revoked",
            "action.api-client-secret-replaced",
            "action.api-key-made",
            "action.api-key-revoked",
            "action.invoice-issued",
            "action.invoice-mailed",
            "action.password-set",
            "action.preferences-changed",
            "action.role-granted",
            "action.role-withdrawn",
            "action.sign-in",
            "action.sign-out",
            "action.user-registered",
            "action.view-as-began",
            "action.view-as-ended",
            "audit.hidden",
            "audit.seen-as",
            "field.expiresAt",
            "field.language",
            "field.name",
            "field.number",
            "field.overlap",
            "field.password",
            "field.role",
            "field.scopes",
            "field.secret",
            "field.theme",
            "costs.by-service",
            "costs.reason",
            "costs.service",
            "costs.vendor",
            "figure.whole-month",
            "home.to-costs",
            "menu.access",
            "menu.analysis",
            "menu.cost-centres",
            "menu.costs",
            "menu.home",
            "menu.invoices",
            "menu.unbilled",
            "menu.subscriptions",
            "party.CLIENT",
            "party.DISTRIBUTOR",
            "party.OPERATOR",
            "party.RESELLER",
            "party.amount",
            "party.currency",
            "party.last-invoice",
            "refusal.address-known-elsewhere",
            "refusal.changed-meanwhile",
            "refusal.not-above-clients",
            "refusal.range-too-long",
            "refusal.too-many-views",
            "refusal.view-name",
            "refusal.clashed",
            "refusal.in-the-past",
            "refusal.last-administrator",
            "refusal.malformed",
            "refusal.malformed.email",
            "refusal.name-out-of-bounds",
            "refusal.not-found",
            "refusal.not-permitted",
            "refusal.not-signed-in",
            "refusal.own-role",
            "refusal.password-too-long",
            "refusal.password-too-short",
            "refusal.password-too-simple",
            "refusal.required",
            "refusal.required.scopes",
            "refusal.role-does-not-fit",
            "refusal.role-not-held",
            "refusal.scope-not-held",
            "refusal.scope-not-possible",
            "refusal.scopes-missing",
            "refusal.secret-not-valid",
            "refusal.taken",
            "refusal.too-long",
            "refusal.wrong-password",
            "refusal.acts-elsewhere",
            "refusal.has-password",
            "refusal.own-user",
            "refusal.role-in-use",
            "refusal.role-unknown",
            "refusal.second-factor-on",
            "refusal.user-deactivated",
            "refusal.wrong-code");

    private final Properties english = texts("messages.properties");

    @Test
    void every_text_a_page_asks_for_is_there() {
        Set<String> asked = new TreeSet<>();
        pages().forEach(page -> asked.addAll(found(KEY, read(page))));

        assertThat(asked).hasSizeGreaterThan(150).isSubsetOf(english.stringPropertyNames());
    }

    @Test
    void german_has_every_text_english_has() {
        Properties german = texts("messages_de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(german.getProperty("menu.invoices")).isEqualTo("Rechnungen");
    }

    @Test
    void every_refusal_has_its_words() {
        Set<String> codes = new TreeSet<>();
        for (String module : List.of("ejb", "batch", "jms", "web")) {
            files(Path.of("..", module, "src/main/java"), ".java")
                    .forEach(source -> found(REFUSAL, read(source)).forEach(code -> codes.add("refusal." + code)));
        }

        codes.remove(WORDED_ALREADY);
        assertThat(codes).hasSizeGreaterThan(100).isSubsetOf(english.stringPropertyNames());
    }

    @Test
    void every_act_and_every_field_of_the_trail_has_its_words() {
        Set<String> wanted = new TreeSet<>();
        for (String module : List.of("ejb", "batch", "jms", "web")) {
            files(Path.of("..", module, "src/main/java"), ".java")
                    .map(MessagesTest::read)
                    .filter(source -> source.contains("AuditTrail"))
                    .forEach(source -> {
                        found(RECORDED, source).forEach(act -> wanted.add("action." + act));
                        found(SUBJECT, source).forEach(subject -> wanted.add("subject." + subject));
                        found(CHANGED, source).forEach(field -> wanted.add("field." + field));
                    });
        }

        assertThat(wanted).hasSizeGreaterThan(150).isSubsetOf(english.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ar"})
    void whatever_a_client_can_be_shown_is_there_in_every_language(String language) {
        Set<String> wanted = english.stringPropertyNames().stream()
                .filter(MessagesTest::isForClients)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(texts("messages_" + language + ".properties").stringPropertyNames())
                .as("write the text in this language, or name its family as one of the staff")
                .containsAll(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "ar"})
    void a_text_has_the_same_arguments_in_every_language(String language) {
        Properties other = texts("messages_" + language + ".properties");

        assertThat(other.stringPropertyNames()).isSubsetOf(english.stringPropertyNames());
        assertThat(other.stringPropertyNames()).allSatisfy(key -> assertThat(arguments(other.getProperty(key)))
                .as(key)
                .isEqualTo(arguments(english.getProperty(key))));
    }

    /** With what they include: the pages of the client portal and those before the sign-in. */
    @Test
    void pages_of_clients_use_no_text_of_the_staff() {
        Map<Path, String> shown = new LinkedHashMap<>();
        pages().filter(page -> PAGES.relativize(page).startsWith("client")
                        || PAGES.relativize(page).startsWith("errors")
                        || page.getParent().equals(PAGES))
                .forEach(page -> include(page, shown));

        assertThat(shown).hasSizeGreaterThan(25);
        shown.forEach((page, source) -> {
            assertThat(found(KEY, source)).as(page.toString()).allMatch(MessagesTest::isForClients);
            assertThat(found(WORD, source)).as(page.toString()).allMatch(MessagesTest::isWordForClients);
        });
    }

    @Test
    void the_menu_of_clients_is_theirs() {
        assertThat(Menus.of("client")).isNotEmpty().allSatisfy(entry -> assertThat("menu." + entry.page())
                .matches(MessagesTest::isForClients));
    }

    private static boolean isForClients(String key) {
        return SHARED.contains(key) || !OF_STAFF.contains(family(key));
    }

    /** Of a family of the staff some values may be shared. */
    private static boolean isWordForClients(String family) {
        return !OF_STAFF.contains(family(family)) || SHARED.stream().anyMatch(key -> key.startsWith(family + "."));
    }

    private static String family(String key) {
        return key.split("\\.")[0];
    }

    private static void include(Path page, Map<Path, String> shown) {
        String source = read(page);
        if (shown.put(page, source) != null) {
            return;
        }
        Matcher part = PART.matcher(source);
        while (part.find()) {
            String file = part.group(1) == null ? "/WEB-INF/tags/" + part.group(2) + ".xhtml" : part.group(1);
            include(PAGES.resolve(file.substring(1)), shown);
        }
    }

    private static Stream<Path> pages() {
        return files(PAGES, ".xhtml");
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
