package io.nimbill.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Party;
import io.nimbill.party.PartyFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientSuggestionTest {

    private final Party operator = PartyFixture.anOperator(1);
    private final Party seven = PartyFixture.aClient(7, operator);
    private final Party seventy = PartyFixture.aClient(70, operator);

    @Test
    void the_client_whose_whole_name_stands_in_the_accounts_name_is_suggested() {
        assertThat(ClientSuggestion.of(List.of(seven, seventy), "prod-CLIENT_7 (eu)", List.of()))
                .hasValueSatisfying(found -> {
                    assertThat(found.client()).isEqualTo(seven.publicId());
                    assertThat(found.byTag()).isFalse();
                });
        assertThat(ClientSuggestion.of(List.of(seven, seventy), "client", List.of()))
                .as("half of a name")
                .isEmpty();
    }

    @Test
    void a_tag_says_it_where_the_name_says_nothing() {
        assertThat(ClientSuggestion.of(List.of(seven, seventy), "sandbox", List.of("blue", "Client 70")))
                .hasValueSatisfying(found -> {
                    assertThat(found.client()).isEqualTo(seventy.publicId());
                    assertThat(found.byTag()).isTrue();
                });
    }

    @Test
    void where_two_fit_nobody_is_suggested() {
        assertThat(ClientSuggestion.of(List.of(seven, seventy), "client 7 and 70", List.of()))
                .isEmpty();
        assertThat(ClientSuggestion.of(List.of(seven), null, List.of())).isEmpty();
    }
}
