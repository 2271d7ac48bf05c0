package io.nimbill.invoice.document;

import static io.nimbill.invoice.document.DocumentFixture.AUSTRIAN;
import static io.nimbill.invoice.document.DocumentFixture.aDocument;
import static io.nimbill.invoice.document.DocumentFixture.standard;
import static io.nimbill.invoice.document.DocumentFixture.untaxed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UblRenditionTest {

    static Stream<Arguments> shapes() {
        DocumentParty untaxedSeller =
                new DocumentParty("Isla Cloud Ltd", "REG-4711", null, null, null, "GI", null, null, null);
        DocumentParty american =
                new DocumentParty("Prairie Inc", "47-1234567", "1 Main St", "Omaha", "68102", "US", null, null, null);
        DocumentParty greek =
                new DocumentParty("Aegean AE", "EL094259216", null, "Athina", null, "GR", null, null, null);
        return Stream.of(
                Arguments.of("one rate", aDocument().line("100.00", standard("19"))),
                Arguments.of(
                        "several rates",
                        aDocument()
                                .line("95.00", standard("10"))
                                .line("47.50", untaxed("E", null, "Exempt."))
                                .line("28.50", standard("20"))
                                .line("19.00", standard("20"))),
                Arguments.of(
                        "reverse charge",
                        aDocument().to(AUSTRIAN).line("1234.56", untaxed("AE", "VATEX-EU-AE", "Reverse charge"))),
                Arguments.of(
                        "export",
                        aDocument().to(american).line("10.00", untaxed("G", "VATEX-EU-G", "Export outside the EU"))),
                Arguments.of(
                        "outside the scope of VAT",
                        aDocument()
                                .from(untaxedSeller)
                                .to(american)
                                .line("10.00", untaxed("O", "VATEX-EU-O", "Not subject to VAT"))),
                Arguments.of("zero rate", aDocument().line("10.00", untaxed("Z", null, null))),
                Arguments.of(
                        "Greek buyer",
                        aDocument().to(greek).line("5.00", untaxed("AE", "VATEX-EU-AE", "Reverse charge"))),
                Arguments.of(
                        "negative lines",
                        aDocument().line("80.00", standard("19")).line("-12.34", standard("19"))),
                Arguments.of(
                        "a category below zero",
                        aDocument().line("80.00", standard("19")).line("-12.34", standard("7"))),
                Arguments.of(
                        "credit note",
                        aDocument().correcting("INV-2026-000041", "2026-10-03").line("-68.33", standard("20"))),
                Arguments.of(
                        "credit note with a charge",
                        aDocument()
                                .correcting("INV-2026-000041", "2026-10-03")
                                .line("-68.33", standard("20"))
                                .line("8.33", standard("20"))),
                Arguments.of("yen", aDocument().in("JPY").line("12345", standard("10"))),
                Arguments.of("dinar", aDocument().in("KWD").line("12.345", standard("5"))),
                Arguments.of("uneven rate", aDocument().line("29.99", standard("23.33"))),
                Arguments.of(
                        "contact, place of delivery, billing address abroad",
                        aDocument()
                                .to(DocumentFixture.REACHABLE)
                                .deliveredTo(new DeliverTo("Hafen 1", "Bremen", "28195", "DE"))
                                .line("1.00", standard("19"))),
                Arguments.of("German texts", aDocument().speaking("de").line("1.00", standard("19"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void a_document_is_valid_by_the_official_rules(String shape, DocumentFixture document) {
        assertThat(UblRules.violations(document.issued())).isEmpty();
    }

    @Test
    void the_rules_name_what_is_missing() {
        DocumentParty withoutVatId = new DocumentParty("Nobody GmbH", null, null, null, null, "DE", null, null, null);
        IssuedDocument issued =
                aDocument().from(withoutVatId).line("1.00", standard("19")).issued();

        assertThat(UblRules.violations(issued))
                .anySatisfy(violation -> assertThat(violation).contains("BR-S-02"));
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        IssuedDocument issued = aDocument().line("1.00", standard("19")).issued();

        assertThat(UblRendition.of(issued)).isEqualTo(UblRendition.of(issued));
    }

    @Test
    void a_credit_note_shows_what_is_given_back_as_positive() {
        String xml = new String(
                UblRendition.of(aDocument().line("-10.00", standard("20")).issued()), StandardCharsets.UTF_8);

        assertThat(xml)
                .contains("<cbc:PayableAmount currencyID=\"EUR\">12.00</cbc:PayableAmount>")
                .contains("<cbc:CreditedQuantity unitCode=\"C62\">1</cbc:CreditedQuantity>");
    }

    @Test
    @DisplayName("A21: markup in a UBL invoice")
    void hostile_names_stay_text() {
        String xml = new String(
                UblRendition.of(aDocument()
                        .line("A&B", "<script>alert(1)</script>", "]]> & more", "1.00", standard("19"))
                        .issued()),
                StandardCharsets.UTF_8);

        assertThat(xml).doesNotContain("<script>").contains("&lt;script");
    }

    @Test
    void contact_and_place_of_delivery_stand_where_the_norm_says() {
        String xml = new String(
                UblRendition.of(aDocument()
                        .to(DocumentFixture.REACHABLE)
                        .deliveredTo(new DeliverTo("Hafen 1", "Bremen", "28195", "DE"))
                        .line("1.00", standard("19"))
                        .issued()),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(xml)
                .contains(
                        "<cbc:Name>Accounts payable</cbc:Name>",
                        "<cbc:Telephone>+43 662 1000</cbc:Telephone>",
                        "<cbc:CompanyID>DE123123123</cbc:CompanyID>")
                .containsSubsequence("<cac:Delivery>", "<cac:DeliveryLocation>", "Hafen 1", "28195");
    }
}
