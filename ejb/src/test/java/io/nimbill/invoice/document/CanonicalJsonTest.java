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

    /** The issue asks whether the draft that was kept is still what is due. */
    @Test
    void a_document_that_was_kept_equals_the_one_that_is_made_again() {
        InvoiceDocument made = document();

        InvoiceDocument kept = CanonicalJson.read(CanonicalJson.write(document()), InvoiceDocument.class);

        assertThat(kept).isEqualTo(made);
        assertThat(CanonicalJson.write(kept)).isEqualTo(CanonicalJson.write(made));
    }

    private static InvoiceDocument document() {
        return DocumentFixture.aDocument()
                .to(DocumentFixture.REACHABLE)
                .deliveredTo(new DeliverTo("Kai 1", "Hamburg", null, "DE"))
                .looking(new DocumentBrand("#123456", null, "Nord & Süd \"Cloud\"", null, "Zeile 1\nZeile 2", null))
                .correcting("INV-1", "2026-09-30")
                .line("44222.240000000000000000", DocumentFixture.standard("19"))
                .line("-0.01", DocumentFixture.standard("19.0"))
                .line("7.10", DocumentFixture.untaxed("AE", "VATEX-EU-AE", "Reverse charge"))
                .build();
    }

    @Test
    void a_member_an_older_text_does_not_have_is_absent() {
        assertThat(CanonicalJson.read("{\"number\":\"INV-1\"}", PrecedingInvoice.class)
                        .issueDate())
                .isNull();
    }
}
