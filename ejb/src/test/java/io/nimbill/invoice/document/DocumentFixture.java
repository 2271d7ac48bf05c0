package io.nimbill.invoice.document;

import io.nimbill.money.Money;
import io.nimbill.time.BillingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Documents to test with. */
public final class DocumentFixture {

    public static final DocumentParty SELLER = new DocumentParty(
            "Nordwolke GmbH",
            "DE123456789",
            "Speicherstraße 12",
            "Hamburg",
            "20457",
            "DE",
            "billing@nordwolke.example",
            "DE89370400440532013000",
            "COBADEFFXXX");
    public static final DocumentParty BUYER = new DocumentParty(
            "Bäckerei Sonnenschein KG",
            "DE987654321",
            "Marktplatz 3",
            "Bremen",
            "28195",
            "DE",
            "rechnung@sonnenschein.example",
            null,
            null);
    public static final DocumentParty AUSTRIAN = new DocumentParty(
            "Alpenblick IT GmbH",
            "ATU12345678",
            "Ring 1",
            "Wien",
            "1010",
            "AT",
            "office@alpenblick.example",
            null,
            null);
    /** With a contact person, its billing address in another country than its registration. */
    public static final DocumentParty REACHABLE = new DocumentParty(
            "Kranich Logistik GmbH",
            "DE123123123",
            "Postfach 100",
            "Salzburg",
            "5020",
            "AT",
            "accounts@kranich.example",
            null,
            null,
            "Accounts payable",
            "+43 662 1000",
            "DE");

    public static final BillingPeriod OCTOBER = BillingPeriod.of(YearMonth.of(2026, 10));

    private final List<DocumentLine> lines = new ArrayList<>();
    private final List<PrecedingInvoice> preceding = new ArrayList<>();
    private OpenTax.Finder open = OpenTax.Finder.NONE;
    private DocumentParty seller = SELLER;
    private DocumentParty buyer = BUYER;
    private Currency currency = Currency.getInstance("EUR");
    private String language = "en";
    private DeliverTo deliverTo;
    private DocumentBrand brand = DocumentBrand.NONE;

    public static DocumentFixture aDocument() {
        return new DocumentFixture();
    }

    public static TaxTreatment standard(String percent) {
        return new TaxTreatment("S", new BigDecimal(percent), null, null);
    }

    public static TaxTreatment untaxed(String category, String code, String reason) {
        return new TaxTreatment(category, BigDecimal.ZERO, code, reason);
    }

    public DocumentFixture in(String code) {
        currency = Currency.getInstance(code);
        return this;
    }

    public DocumentFixture speaking(String tag) {
        language = tag;
        return this;
    }

    public DocumentFixture from(DocumentParty words) {
        seller = words;
        return this;
    }

    public DocumentFixture to(DocumentParty words) {
        buyer = words;
        return this;
    }

    public DocumentFixture deliveredTo(DeliverTo place) {
        deliverTo = place;
        return this;
    }

    public DocumentFixture looking(DocumentBrand look) {
        brand = look;
        return this;
    }

    public DocumentFixture correcting(String number, String day) {
        preceding.add(new PrecedingInvoice(number, LocalDate.parse(day)));
        return this;
    }

    public DocumentFixture line(String amount, TaxTreatment tax) {
        return line("Amazon Web Services", "web-shop (111122223333)", "Amazon Elastic Compute Cloud", amount, tax);
    }

    public DocumentFixture line(String vendor, String account, String service, String amount, TaxTreatment tax) {
        LineKey key = LineKey.usage(OCTOBER.start(), 7, 1, lines.size() + 1, "USAGE", "STANDARD");
        return line(key, vendor, account, service, amount, tax);
    }

    /** A line of the service with that id, the same usage on each document. */
    public DocumentFixture line(int serviceId, String amount, TaxTreatment tax) {
        LineKey key = LineKey.usage(OCTOBER.start(), 7, 1, serviceId, "USAGE", "STANDARD");
        return line(key, "Amazon Web Services", "web-shop (111122223333)", "Service " + serviceId, amount, tax);
    }

    private DocumentFixture line(
            LineKey key, String vendor, String account, String service, String amount, TaxTreatment tax) {
        Money net = Money.of(amount, currency.getCurrencyCode());
        int no = lines.size() + 1;
        lines.add(new DocumentLine(
                no,
                key,
                OCTOBER,
                vendor,
                account,
                service,
                service + " · Usage",
                net,
                net.amount(),
                !preceding.isEmpty(),
                tax));
        return this;
    }

    /** What is open of the tax of the documents that this one corrects. */
    public DocumentFixture crediting(OpenTax.Finder earlier) {
        open = earlier;
        return this;
    }

    public InvoiceDocument build() {
        return InvoiceDocument.of(
                new InvoiceDocument.Heading(
                        seller, buyer, "Main account", OCTOBER, currency, language, 14, deliverTo, brand),
                lines,
                preceding,
                open);
    }

    public IssuedDocument issued() {
        InvoiceDocument document = build();
        return IssuedDocument.of(document.type().series() + "-2026-000042", LocalDate.of(2026, 11, 3), document);
    }
}
