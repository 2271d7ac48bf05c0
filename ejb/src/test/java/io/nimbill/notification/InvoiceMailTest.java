package io.nimbill.notification;

import static io.nimbill.invoice.document.DocumentFixture.SELLER;
import static io.nimbill.invoice.document.DocumentFixture.aDocument;
import static io.nimbill.invoice.document.DocumentFixture.standard;
import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.invoice.Rendition;
import io.nimbill.invoice.RenditionKind;
import io.nimbill.invoice.document.DocumentBrand;
import io.nimbill.invoice.document.DocumentFixture;
import io.nimbill.invoice.document.DocumentParty;
import io.nimbill.invoice.document.IssuedDocument;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvoiceMailTest {

    @Test
    void it_says_what_is_due_until_when_and_brings_the_document() {
        MailMessage mail = mail(aDocument().line("100.00", standard("19")).issued());

        assertThat(mail.subject()).isEqualTo("Invoice INV-2026-000042 from Nordwolke GmbH");
        assertThat(mail.text().replace('\u00a0', ' '))
                .contains("Hello Bäckerei Sonnenschein KG,", "119.00 EUR", "November 17, 2026", "October 2026", "RF");
        assertThat(mail.html()).contains("119.00", "Amount due");
        assertThat(mail.attachments()).map(MailMessage.Attachment::fileName).containsExactly("INV-2026-000042.pdf");
    }

    @Test
    void a_german_buyer_gets_a_german_mail() {
        MailMessage mail =
                mail(aDocument().speaking("de").line("-10.00", standard("19")).issued());

        assertThat(mail.subject()).isEqualTo("Rechnungskorrektur CN-2026-000042 von Nordwolke GmbH");
        assertThat(mail.text().replace('\u00a0', ' ')).contains("Wir schreiben Ihnen 11,90 EUR gut.");
    }

    @Test
    void an_arabic_buyer_gets_a_mail_that_runs_from_right_to_left() {
        MailMessage mail =
                mail(aDocument().speaking("ar").line("1000.00", standard("19")).issued());

        assertThat(mail.subject()).isEqualTo("فاتورة INV-2026-000042 من Nordwolke GmbH");
        assertThat(mail.html())
                .contains("lang=\"ar\" dir=\"rtl\"", "text-align:right", "border-right:4px", "align=\"left\"")
                .contains("\u20681,190.00\u00a0EUR\u2069");
    }

    @Test
    void a_spanish_buyer_gets_a_spanish_mail() {
        MailMessage mail =
                mail(aDocument().speaking("es").line("1000.00", standard("19")).issued());

        assertThat(mail.subject()).isEqualTo("Factura INV-2026-000042 de Nordwolke GmbH");
        assertThat(mail.text().replace('\u00a0', ' '))
                .contains("El importe de 1.190,00 EUR vence el 17 de noviembre de 2026.");
    }

    @Test
    void it_looks_as_the_seller_wishes_and_answers_go_where_it_says() {
        DocumentBrand brand = new DocumentBrand(
                "#aa0022", null, "Nordwolke Abrechnung", "fragen@nordwolke.example", "HRB <1234>", "hash");
        MailMessage mail =
                mail(aDocument().looking(brand).line("1.00", standard("19")).issued());

        assertThat(mail.fromName()).isEqualTo("Nordwolke Abrechnung");
        assertThat(mail.replyTo()).isEqualTo("fragen@nordwolke.example");
        assertThat(mail.html())
                .contains("#aa0022", "cid:logo", "HRB &lt;1234&gt;")
                .doesNotContain("#1f4fd8");
        assertThat(mail.text()).contains("-- \nHRB <1234>");
        assertThat(mail.logo()).isNotNull();
    }

    @Test
    @DisplayName("A21: markup and line ends in subject and words of a mail")
    void a_name_writes_no_headers_and_no_markup() {
        DocumentParty hostile = new DocumentParty(
                "Evil\r\nBcc: all@example.com <b>Ltd</b>",
                SELLER.taxNumber(),
                null,
                null,
                null,
                "DE",
                SELLER.email(),
                null,
                null);
        MailMessage mail =
                mail(aDocument().from(hostile).line("1.00", standard("19")).issued());

        assertThat(mail.subject()).doesNotContain("\r", "\n");
        assertThat(mail.fromName()).isEqualTo("Evil Bcc: all@example.com <b>Ltd</b>");
        assertThat(mail.html()).contains("&lt;b&gt;Ltd").doesNotContain("<b>Ltd");
    }

    private static MailMessage mail(IssuedDocument issued) {
        Rendition pdf = new Rendition(RenditionKind.PDF, issued.number() + ".pdf", new byte[] {1}, "hash");
        return InvoiceMail.of(
                issued,
                List.of(pdf),
                Optional.ofNullable(issued.content().look().logoSha256()).map(any -> new byte[] {1}),
                "1@nimbill.test",
                "billing@nimbill.test",
                DocumentFixture.BUYER.email());
    }
}
