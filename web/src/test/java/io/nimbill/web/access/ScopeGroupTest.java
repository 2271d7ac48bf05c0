package io.nimbill.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.party.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ScopeGroupTest {

    @Test
    void every_permission_stands_in_one_group_and_has_its_words() {
        ResourceBundle texts = ResourceBundle.getBundle("io.nimbill.web.messages");
        assertThat(ScopeGroup.of(EnumSet.allOf(Permission.class)))
                .allSatisfy(group -> assertThat(texts.containsKey("access.group." + group.name()))
                        .isTrue())
                .flatExtracting(ScopeGroup::scopes)
                .containsExactlyInAnyOrder(Permission.values())
                .allSatisfy(scope -> assertThat(texts.containsKey("scope." + scope))
                        .as("%s", scope)
                        .isTrue());
    }

    @Test
    void a_group_without_a_possible_scope_is_left_out() {
        assertThat(ScopeGroup.of(EnumSet.of(Permission.VIEW_INVOICES)))
                .singleElement()
                .isEqualTo(new ScopeGroup("money", List.of(Permission.VIEW_INVOICES)));
    }
}
