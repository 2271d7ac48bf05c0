package io.nimbill.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenditionKindTest {

    @Test
    void a_file_is_named_by_number_seller_and_buyer_because_numbers_repeat_from_seller_to_seller() {
        assertThat(RenditionKind.PDF.fileName("INV-2026-000001", "KONTOR", "Bergtal Logistik GmbH"))
                .isEqualTo("INV-2026-000001_KONTOR_Bergtal-Logistik-GmbH.pdf");
    }

    @Test
    void a_name_holds_nothing_that_a_header_or_a_file_system_minds() {
        assertThat(RenditionKind.UBL.fileName("R/2026\"1", "Müßig & Söhne\r\n", "../etc"))
                .isEqualTo("R-2026-1_Mussig-Sohne_etc.xml");
    }
}
