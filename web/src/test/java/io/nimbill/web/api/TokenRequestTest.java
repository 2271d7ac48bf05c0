package io.nimbill.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenRequestTest {

    @Test
    void id_and_secret_in_the_header_are_form_encoded_first() {
        String both = "id%3Aone:p%2Bw%20d";
        String header = "basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        TokenRequest read = TokenRequest.read(null, header, form("grant_type", "client_credentials"));
        assertThat(read).isEqualTo(new TokenRequest("id:one", "p+w d", null));
    }

    @Test
    void id_and_secret_may_stand_in_the_body_instead() {
        MultivaluedMap<String, String> form =
                form("grant_type", "client_credentials", "client_id", "a", "client_secret", "b", "scope", "x y");
        assertThat(TokenRequest.read(null, null, form)).isEqualTo(new TokenRequest("a", "b", "x y"));
    }

    @Test
    void whatever_stands_twice_or_in_two_places_or_in_the_address_is_refused() {
        MultivaluedMap<String, String> twice = form("grant_type", "client_credentials");
        twice.add("grant_type", "client_credentials");
        refused("invalid_request", null, null, twice);
        refused("invalid_request", "client_id=a", null, form("grant_type", "client_credentials"));
        refused("invalid_request", null, "Basic YTpi", form("grant_type", "client_credentials", "client_secret", "b"));
        refused("invalid_request", null, "Basic YTpi", form("grant_type", "client_credentials", "client_id", "z"));
        refused("invalid_client", null, "Bearer abc", form("grant_type", "client_credentials"));
        refused("invalid_client", null, "Basic YWI=", form("grant_type", "client_credentials"));
        refused("unsupported_grant_type", null, "Basic YTpi", form("grant_type", "authorization_code"));
    }

    private static void refused(String error, String query, String authorization, MultivaluedMap<String, String> form) {
        assertThatThrownBy(() -> TokenRequest.read(query, authorization, form))
                .isInstanceOfSatisfying(TokenRefused.class, refused -> assertThat(refused.error())
                        .isEqualTo(error));
    }

    private static MultivaluedMap<String, String> form(String... pairs) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.add(pairs[i], pairs[i + 1]);
        }
        return form;
    }
}
