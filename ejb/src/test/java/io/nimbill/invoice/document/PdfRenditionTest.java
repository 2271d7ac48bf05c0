package io.nimbill.invoice.document;

import static io.nimbill.invoice.document.DocumentFixture.aDocument;
import static io.nimbill.invoice.document.DocumentFixture.standard;
import static io.nimbill.invoice.document.DocumentFixture.untaxed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfRenditionTest {

    private static final TaxTreatment NINETEEN = standard("19");

    @Test
    void an_invoice_tells_who_what_how_much_until_when_and_how_to_pay() throws IOException {
        String text = textOf("invoice-en", anOctober().issued());

        assertThat(text)
                .contains(
                        "Nordwolke GmbH",
                        "Bäckerei Sonnenschein KG",
                        "INV-2026-000042",
                        "November 3, 2026",
                        "October 2026",
                        "Amount due",
                        "Please pay by November 17, 2026",
                        "Amazon Web Services · web-shop (111122223333)",
                        "Amazon Elastic Compute Cloud · Usage",
                        "1,204.17",
                        "−37.50",
                        "Standard rate",
                        "19 %",
                        "DE89 3704 0044 0532 0130 00",
                        "COBADEFFXXX",
                        CreditorReference.of("INV-2026-000042").grouped());
    }

    @Test
    void a_german_buyer_reads_german_figures_and_days() throws IOException {
        String text = textOf("invoice-de", anOctober().speaking("de").issued());

        assertThat(text).contains("Rechnung", "Zu zahlen", "1.204,17", "3. November 2026", "Oktober 2026", "Regelsatz");
    }

    @Test
    void a_spanish_buyer_reads_spanish_figures_and_days() throws IOException {
        String text = textOf("invoice-es", anOctober().speaking("es").issued());

        assertThat(text)
                .contains(
                        "Factura",
                        "Importe a pagar",
                        "1.204,17",
                        "3 de noviembre de 2026",
                        "octubre de 2026",
                        "Alemania");
    }

    /** The words stand in the page in the order they are drawn; what is Latin keeps its own order among them. */
    @Test
    void an_arabic_buyer_reads_from_right_to_left_with_names_and_amounts_unbroken() throws IOException {
        byte[] pdf = PdfRendition.of(anOctober().speaking("ar").issued());
        keep("invoice-ar", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = page(document, 1).replace('\u00a0', ' ');
            assertThat(text)
                    .contains(
                            "Amazon Web Services · web-shop (111122223333)",
                            "28195 Bremen",
                            "1,204.17",
                            "−37.50",
                            "DE89 3704 0044 0532 0130 00",
                            "فاتورة",
                            "المبلغ المستحق")
                    .doesNotContain("\u2068", "\u2069", "٠", "١");
            float amount = leftOf(document, "1,204.17");
            float service = leftOf(document, "Amazon Elastic");
            assertThat(amount).as("amounts stand at the left end").isLessThan(service);
        }
    }

    private static float leftOf(PDDocument document, String words) throws IOException {
        float[] left = {Float.NaN};
        PDFTextStripper finder = new PDFTextStripper() {
            @Override
            protected void writeString(String text, java.util.List<org.apache.pdfbox.text.TextPosition> places) {
                if (text.contains(words) && Float.isNaN(left[0])) {
                    left[0] = places.get(text.indexOf(words)).getXDirAdj();
                }
            }
        };
        finder.getText(document);
        assertThat(left[0]).as(words).isNotNaN();
        return left[0];
    }

    @Test
    void a_credit_note_shows_no_way_to_pay() throws IOException {
        String text = textOf(
                "credit-note",
                aDocument()
                        .correcting("INV-2026-000041", "2026-10-03")
                        .line("-68.33", NINETEEN)
                        .issued());

        assertThat(text)
                .contains("Credit note", "Amount credited", "81.31", "Refers to INV-2026-000041")
                .doesNotContain("How to pay", "IBAN", "−");
    }

    /** Whatever the number of lines, what is to be paid and how stands on the first page. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 8, 12})
    void totals_and_bank_details_stand_on_the_first_page(int accounts) throws IOException {
        DocumentFixture document = aDocument();
        for (int account = 0; account < accounts; account++) {
            document.line("Microsoft", "subscription-" + account, "Virtual Machines", "10.01", NINETEEN);
            document.line("Microsoft", "subscription-" + account, "Storage", "10.01", NINETEEN);
        }

        try (PDDocument pages = Loader.loadPDF(PdfRendition.of(document.issued()))) {
            assertThat(page(pages, 1)).contains("How to pay", "IBAN");
        }
    }

    @Test
    void a_long_invoice_repeats_its_column_heads_and_numbers_its_pages() throws IOException {
        DocumentFixture document = aDocument();
        for (int account = 0; account < 30; account++) {
            for (int service = 0; service < 4; service++) {
                document.line("Microsoft", "subscription-" + account, "Virtual Machines " + service, "10.01", NINETEEN);
            }
        }
        byte[] pdf = PdfRendition.of(document.issued());

        try (PDDocument pages = Loader.loadPDF(pdf)) {
            keep("long", pdf);
            assertThat(pages.getNumberOfPages()).isGreaterThan(3);
            assertThat(page(pages, 1)).contains("1,201.20", "How to pay");
            assertThat(page(pages, 2)).contains("Service", "2 / " + pages.getNumberOfPages());
            assertThat(page(pages, pages.getNumberOfPages()))
                    .contains("Service")
                    .doesNotContain("How to pay");
        }
    }

    @Test
    void reverse_charge_is_said_in_words() throws IOException {
        String text = textOf(
                "reverse-charge",
                aDocument()
                        .to(DocumentFixture.AUSTRIAN)
                        .line(
                                "100.00",
                                untaxed("AE", "VATEX-EU-AE", "Reverse charge: the recipient is liable for the VAT."))
                        .issued());

        assertThat(text).contains("Reverse charge: the recipient is liable", "ATU12345678", "100.00");
    }

    @Test
    @DisplayName("A21, A22: markup and templates in a PDF")
    void markup_in_names_is_text_on_the_page() throws IOException {
        String text = textOf(
                "hostile",
                aDocument()
                        .line("V", "<b>acc</b> ${7*7}", "<#assign x=1> \"};", "1.00", NINETEEN)
                        .issued());

        assertThat(text).contains("<b>acc</b> ${7*7}", "<#assign x=1>");
    }

    @Test
    void the_sellers_brand_contact_and_footer_are_on_the_page() throws IOException {
        DocumentBrand brand = new DocumentBrand(
                "#aa0022", "#fff0f2", null, null, "HRB 1234 \"Hamburg\" · Geschäftsführung: Ada Öz", "hash");
        IssuedDocument issued = aDocument()
                .to(DocumentFixture.REACHABLE)
                .deliveredTo(new DeliverTo("Hafen 1", "Bremen", "28195", "DE"))
                .looking(brand)
                .line("100.00", NINETEEN)
                .issued();
        byte[] pdf = PdfRendition.of(issued, logo());
        keep("brand", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = page(document, 1).replace('\u00a0', ' ');
            assertThat(text)
                    .contains(
                            "Accounts payable",
                            "Postfach 100",
                            "Hafen 1, Bremen",
                            "HRB 1234 \"Hamburg\" · Geschäftsführung: Ada Öz");
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    private static byte[] logo() throws IOException {
        java.awt.image.BufferedImage picture =
                new java.awt.image.BufferedImage(240, 60, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        java.awt.Graphics2D pen = picture.createGraphics();
        pen.setColor(new java.awt.Color(0xaa0022));
        pen.fillRoundRect(0, 0, 240, 60, 30, 30);
        java.io.ByteArrayOutputStream png = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    @Test
    void it_is_archivable_with_all_fonts_inside() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfRendition.of(anOctober().issued()))) {
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
            var resources = pdf.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded())
                        .as(resources.getFont(name).getName())
                        .isTrue();
            }
        }
    }

    private static DocumentFixture anOctober() {
        return aDocument()
                .line(
                        "Amazon Web Services",
                        "web-shop (111122223333)",
                        "Amazon Elastic Compute Cloud",
                        "1204.17",
                        NINETEEN)
                .line(
                        "Amazon Web Services",
                        "web-shop (111122223333)",
                        "Amazon Simple Storage Service",
                        "83.06",
                        NINETEEN)
                .line("Amazon Web Services", "web-shop (111122223333)", "AWS Data Transfer", "-37.50", NINETEEN)
                .line("Amazon Web Services", "analytics (444455556666)", "Amazon Athena", "211.90", NINETEEN)
                .line("Microsoft", "Sonnenschein Production (8f3a…19c2)", "Virtual Machines", "642.88", NINETEEN)
                .line("Microsoft", "Sonnenschein Production (8f3a…19c2)", "Azure SQL Database", "318.40", NINETEEN)
                .line(
                        "Microsoft",
                        "Sonnenschein Production (8f3a…19c2)",
                        "Microsoft 365 Business Premium",
                        "227.70",
                        NINETEEN);
    }

    private static String textOf(String name, IssuedDocument issued) throws IOException {
        byte[] pdf = PdfRendition.of(issued);
        keep(name, pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return page(document, 1).replace('\u00a0', ' ');
        }
    }

    private static String page(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** Left beside the test results for people to look at. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
