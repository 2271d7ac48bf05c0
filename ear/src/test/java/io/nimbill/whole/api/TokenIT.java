package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.party.Permission;
import io.nimbill.whole.InServer;
import io.nimbill.whole.PersistenceUnit;
import io.nimbill.whole.api.ApiClient.Answer;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Programs of partners sign in with a secret and act with the token they get for it. */
@InServer
class TokenIT {

    private static final String GRANT = "grant_type=client_credentials";

    @Inject
    private ApiTree tree;

    @Inject
    private PersistenceUnit database;

    private Party reseller;
    private ApiClient owner;
    private String id;
    private String secret;

    @AfterEach
    void with_the_usual_limit() {
        System.clearProperty("nimbill.sign-in.failures.per.minute");
    }

    @BeforeEach
    void a_client() {
        System.setProperty("nimbill.sign-in.failures.per.minute", "1000000");
        reseller = tree.reseller();
        owner = tree.as(tree.keyOf(
                        reseller,
                        EnumSet.of(Permission.VIEW_PARTIES, Permission.VIEW_INVOICES, Permission.MANAGE_API_KEYS),
                        null)
                .secret());
        Answer made = owner.post("/api-clients", "{\"name\":\"Shop\",\"scopes\":[\"view-parties\",\"view-invoices\"]}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        id = made.json().getString("id");
        secret = made.json().getString("secret");
    }

    @Test
    void a_token_is_given_for_the_secret_in_header_or_body_and_lets_in_within_its_scopes() {
        Answer byHeader = token(GRANT, basic(id, secret));
        assertThat(byHeader.status()).as(byHeader.body()).isEqualTo(200);
        assertThat(byHeader.header("Cache-Control")).isEqualTo("no-store");
        assertThat(byHeader.json().getString("token_type")).isEqualTo("Bearer");
        assertThat(byHeader.json().getInt("expires_in")).isEqualTo(900);
        assertThat(byHeader.json().getString("scope").split(" "))
                .containsExactlyInAnyOrder("view-parties", "view-invoices");
        Answer byBody = token(GRANT + "&scope=view-parties&client_id=" + id + "&client_secret=" + secret, null);
        assertThat(byBody.json().getString("scope")).isEqualTo("view-parties");

        ApiClient narrow = tree.as(byBody.json().getString("access_token"));
        assertThat(narrow.get("/parties").body())
                .contains(reseller.publicId().prefixed("pty"))
                .doesNotContain(tree.operator().publicId().value());
        assertThat(narrow.get("/invoices").status()).isEqualTo(403);
        assertThat(tree.as(byHeader.json().getString("access_token"))
                        .get("/invoices")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_wrong_is_said_in_the_words_of_the_protocol() {
        refused(token(GRANT, basic(id, "nbc_wrong")), 401, "invalid_client");
        refused(token(GRANT, basic("apc_" + "0".repeat(32), secret)), 401, "invalid_client");
        refused(token(GRANT, "Basic !!!"), 401, "invalid_client");
        refused(token(GRANT, null), 401, "invalid_client");
        assertThat(token(GRANT, basic(id, "nbc_wrong")).header("WWW-Authenticate"))
                .startsWith("Basic");
        refused(token("grant_type=password", basic(id, secret)), 400, "unsupported_grant_type");
        refused(token("scope=view-parties", basic(id, secret)), 400, "invalid_request");
        refused(token(GRANT + "&" + GRANT, basic(id, secret)), 400, "invalid_request");
        refused(token(GRANT + "&client_secret=" + secret, basic(id, secret)), 400, "invalid_request");
        refused(token(GRANT + "&client_id=apc_other", basic(id, secret)), 400, "invalid_request");
        refused(token(GRANT + "&scope=view-margin", basic(id, secret)), 400, "invalid_scope");
        refused(token(GRANT + "&scope=no-such", basic(id, secret)), 400, "invalid_scope");
    }

    @Test
    @DisplayName("A36: a secret or token in the address")
    void nothing_in_the_address_lets_in() {
        String query = "?client_id=" + id + "&client_secret=" + secret + "&" + GRANT;
        refused(form("/oauth2/token" + query, "", null), 400, "invalid_request");
        String token = given();
        assertThat(tree.as(null).get("/parties?access_token=" + token).status()).isEqualTo(401);
        assertThat(tree.as(null).get("/oauth2/token" + query).status()).isEqualTo(401);
    }

    @Test
    void a_replaced_secret_holds_for_the_overlap_and_one_without_ends_at_once_with_all_tokens() {
        String before = given();
        Answer replaced = owner.post("/api-clients/" + id + "/secrets", "{\"overlapHours\":1}");
        String second = replaced.json().getString("secret");
        assertThat(token(GRANT, basic(id, secret)).status()).isEqualTo(200);
        assertThat(token(GRANT, basic(id, second)).status()).isEqualTo(200);
        assertThat(tree.as(before).get("/parties").status()).isEqualTo(200);

        String third = owner.post("/api-clients/" + id + "/secrets", "{\"overlapHours\":0}")
                .json()
                .getString("secret");
        for (String gone : List.of(secret, second)) {
            refused(token(GRANT, basic(id, gone)), 401, "invalid_client");
        }
        assertThat(tree.as(before).get("/parties").status()).isEqualTo(401);
        assertThat(token(GRANT, basic(id, third)).status()).isEqualTo(200);
        assertThat(owner.post("/api-clients/" + id + "/secrets", "{\"overlapHours\":169}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("A36: a client and its tokens after revocation")
    void revoked_it_ends_at_once_with_its_tokens_and_all_it_made() {
        String token = given();
        assertThat(owner.send("DELETE", "/api-clients/" + id, null, List.of()).status())
                .isEqualTo(204);
        assertThat(tree.as(token).get("/parties").status()).isEqualTo(401);
        refused(token(GRANT, basic(id, secret)), 401, "invalid_client");
        JsonObject shown = owner.get("/api-clients/" + id).json();
        assertThat(shown.containsKey("revokedAt")).isTrue();
        assertThat(shown.containsKey("secret")).isFalse();
    }

    @Test
    void what_a_program_makes_holds_no_more_than_it_and_ends_with_it() {
        KeyOfProgram program = program();
        assertThat(program.key()
                        .post("/api-keys", "{\"name\":\"x\",\"scopes\":[\"view-margin\"]}")
                        .status())
                .isEqualTo(422);
        String child = program.key()
                .post("/api-keys", "{\"name\":\"x\",\"scopes\":[\"view-parties\"]}")
                .json()
                .getString("secret");
        assertThat(tree.as(child).get("/parties").status()).isEqualTo(200);
        assertThat(owner.send("DELETE", "/api-keys/" + program.id(), null, List.of())
                        .status())
                .isEqualTo(204);
        assertThat(tree.as(child).get("/parties").status()).isEqualTo(401);
    }

    @Test
    void a_secret_is_told_once_also_when_the_request_is_repeated() {
        String body = "{\"name\":\"Once\",\"scopes\":[\"view-parties\"]}";
        Answer first = owner.post("/api-clients", body, "Idempotency-Key", "one");
        Answer again = owner.post("/api-clients", body, "Idempotency-Key", "one");
        assertThat(again.json().getString("id")).isEqualTo(first.json().getString("id"));
        assertThat(first.json().containsKey("secret")).isTrue();
        assertThat(again.json().containsKey("secret")).isFalse();
    }

    @Test
    @DisplayName("A28: secrets of clients and tokens")
    void secrets_and_tokens_are_kept_as_hashes_alone() {
        String token = given();
        for (String table : List.of("api_client_secret", "access_token", "audit_event", "idempotency_key")) {
            List<String> text = new ArrayList<>();
            for (Object row : database.entities()
                    .createNativeQuery("SELECT * FROM " + table)
                    .getResultList()) {
                text.add(java.util.Arrays.deepToString((Object[]) row));
            }
            assertThat(String.join("\n", text)).as(table).doesNotContain(secret, token);
        }
    }

    @Test
    void from_one_address_secrets_cannot_be_tried_without_end() {
        System.setProperty("nimbill.sign-in.failures.per.minute", "0");
        Answer limited = token(GRANT, basic(id, secret));
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).isEqualTo("60");
    }

    private record KeyOfProgram(String id, ApiClient key) {}

    private KeyOfProgram program() {
        JsonObject made = owner.post(
                        "/api-keys", "{\"name\":\"maker\",\"scopes\":[\"view-parties\",\"manage-api-keys\"]}")
                .json();
        return new KeyOfProgram(made.getString("id"), tree.as(made.getString("secret")));
    }

    private String given() {
        return token(GRANT, basic(id, secret)).json().getString("access_token");
    }

    private Answer token(String form, String authorization) {
        return form("/oauth2/token", form, authorization);
    }

    private Answer form(String path, String form, String authorization) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        if (authorization != null) {
            headers.addAll(List.of("Authorization", authorization));
        }
        return tree.as(null).send("POST", path, form, headers);
    }

    private static void refused(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().getString("error")).isEqualTo(error);
        assertThat(answer.json().containsKey("error_description")).isTrue();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private static String basic(String id, String secret) {
        String both =
                URLEncoder.encode(id, StandardCharsets.UTF_8) + ":" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
