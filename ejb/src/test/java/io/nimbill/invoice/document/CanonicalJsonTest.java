package io.nimbill.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.money.Money;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    /** The stored form: were this text to change, issued documents could no longer be read or proved. */
    @Test
    void the_stored_form_does_not_change() {
        assertThat(CanonicalJson.write(new TaxSubtotal(
                        DocumentFixture.standard("19"), Money.of("100.00", "EUR"), Money.of("19.00", "EUR"))))
                .isEqualTo("{\"treatment\":{\"category\":\"S\",\"percent\":\"19.0000\",\"exemptionCode\":null,"
                        + "\"exemptionReason\":null},\"taxable\":\"100.00 EUR\",\"tax\":\"19.00 EUR\"}");
    }

    @Test
    void a_member_an_older_text_does_not_have_is_absent() {
        assertThat(CanonicalJson.read("{\"number\":\"INV-1\"}", PrecedingInvoice.class)
                        .issueDate())
                .isNull();
    }
}
