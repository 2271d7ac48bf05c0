package io.nimbill.invoice.document;

import static io.nimbill.invoice.document.DocumentFixture.aDocument;
import static io.nimbill.invoice.document.DocumentFixture.standard;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaymentQrCodeTest {

    @Test
    void it_holds_the_transfer_as_the_payments_council_asks() {
        assertThat(PaymentQrCode.payload(
                        aDocument().line("100.00", standard("19")).issued()))
                .hasValue("""
                BCD
                002
                1
                SCT
                COBADEFFXXX
                Nordwolke GmbH
                DE89370400440532013000
                EUR119.00

                %s""".formatted(CreditorReference.of("INV-2026-000042").text()));
    }

    @Test
    void other_currencies_and_credit_notes_have_none() {
        assertThat(PaymentQrCode.payload(
                        aDocument().in("USD").line("1.00", standard("19")).issued()))
                .isEmpty();
        assertThat(PaymentQrCode.payload(
                        aDocument().line("-1.00", standard("19")).issued()))
                .isEmpty();
    }
}
