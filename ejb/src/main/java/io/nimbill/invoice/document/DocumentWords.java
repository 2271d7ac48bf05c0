package io.nimbill.invoice.document;

import io.nimbill.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document as the texts its template shows: everything is formatted here, so that the template only places it. */
final class DocumentWords {

    private final IssuedDocument issued;
    private final InvoiceDocument document;
    private final Texts texts;

    private DocumentWords(IssuedDocument issued) {
        this.issued = issued;
        this.document = issued.content();
        this.texts = Texts.in(document.language()).toBeSeen();
    }

    static Map<String, Object> of(IssuedDocument issued) {
        return new DocumentWords(issued).words();
    }

    private Map<String, Object> words() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("language", texts.locale().getLanguage());
        words.put("title", texts.of("title." + document.type()));
        words.put("direction", texts.isRightToLeft() ? "rtl" : "ltr");
        words.put("number", issued.number());
        words.put("author", document.seller().name());
        words.put("seller", texts.isolated(document.seller().name()));
        words.put("sellerLine", String.join(" · ", address(document.seller())));
        words.put("buyer", texts.isolated(document.buyer().name()));
        words.put("buyerLines", address(document.buyer()));
        words.put("facts", facts());
        words.put("due", due());
        words.put(
                "references",
                document.preceding().stream()
                        .map(invoice -> texts.of("refersTo", invoice.number(), texts.day(invoice.issueDate())))
                        .toList());
        words.put(
                "columns",
                Map.of(
                        "service",
                        texts.of("service"),
                        "period",
                        texts.of("servicePeriod"),
                        "tax",
                        texts.of("taxColumn"),
                        "amount",
                        texts.of("amountIn", document.currency().getCurrencyCode()),
                        "subtotal",
                        texts.of("accountTotal"),
                        "taxSummary",
                        texts.of("taxSummary"),
                        "base",
                        texts.of("taxableAmount"),
                        "costCentre",
                        texts.of("costCentre")));
        words.put("costCentres", costCentres());
        words.put("groups", groups());
        words.put("taxes", taxes());
        words.put(
                "totals",
                List.of(
                        pair("net", texts.money(document.shown(document.net()))),
                        pair("tax", texts.money(document.shown(document.tax())))));
        words.put("total", pair("total", texts.money(document.shown(document.total()))));
        words.put("notes", notes());
        words.put("payment", payment());
        words.put("footer", footer());
        words.put("accent", document.look().accent());
        words.put("panel", document.look().panel());
        words.put(
                "imprint",
                document.look().footer() == null ? "" : document.look().footer());
        return words;
    }

    private List<Map<String, String>> facts() {
        return Stream.of(
                        pair("number", texts.isolated(issued.number())),
                        pair("issueDate", texts.day(issued.issueDate())),
                        pair("period", texts.period(document.period())),
                        deliverTo(),
                        contact(),
                        document.billingAccount() == null
                                ? null
                                : pair("billingAccount", texts.isolated(document.billingAccount())))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, String> deliverTo() {
        DeliverTo place = document.deliverTo();
        return place == null ? null : pair("deliverTo", texts.isolated(place.street() + ", " + place.city()));
    }

    private Map<String, String> contact() {
        DocumentParty seller = document.seller();
        String words = Stream.of(seller.contactName(), seller.contactPhone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : pair("contact", texts.isolated(words));
    }

    private Map<String, String> due() {
        boolean owed = document.type().isOwed();
        return Map.of(
                "label",
                texts.of(owed ? "amountDue" : "amountCredited"),
                "amount",
                texts.money(document.shown(document.total())),
                "note",
                owed ? texts.of("dueUntil", texts.day(issued.dueDate())) : texts.of("creditedNote"));
    }

    private List<Map<String, Object>> groups() {
        return document.linesByAccount().entrySet().stream()
                .map(group -> {
                    List<DocumentLine> lines = group.getValue();
                    var sum = lines.stream()
                            .map(DocumentLine::netAmount)
                            .reduce(Money::plus)
                            .orElseThrow();
                    return Map.<String, Object>of(
                            "name",
                            texts.isolated(group.getKey()),
                            "sum",
                            texts.amount(document.shown(sum)),
                            "many",
                            lines.size() > 1,
                            "lines",
                            lines.stream().map(this::line).toList());
                })
                .toList();
    }

    private Map<String, String> line(DocumentLine line) {
        String correction = line.correction() ? texts.of("correctionOf", texts.period(line.period())) : "";
        return Map.of(
                "description",
                texts.isolated(line.description()),
                "period",
                texts.period(line.period()),
                "correction",
                correction,
                "quantity",
                texts.quantity(line.quantity().abs()),
                "costCentre",
                line.costCentre() == null
                        ? ""
                        : texts.of("costCentre.of", line.costCentre().words()),
                "tax",
                line.tax().isInScope() ? texts.percent(line.tax().percent()) : "–",
                "amount",
                texts.amount(document.shown(line.netAmount())));
    }

    private List<Map<String, String>> costCentres() {
        return document.costCentres().stream()
                .map(sum -> Map.of(
                        "label",
                        sum.costCentre() == null
                                ? texts.of("costCentre.none")
                                : sum.costCentre().words(),
                        "value",
                        texts.amount(document.shown(sum.net()))))
                .toList();
    }

    private List<Map<String, String>> taxes() {
        return document.taxSubtotals().stream()
                .map(subtotal -> Map.of(
                        "label", texts.of("category." + subtotal.treatment().category()),
                        "percent",
                                subtotal.treatment().isInScope()
                                        ? texts.percent(subtotal.treatment().percent())
                                        : "–",
                        "base", texts.money(document.shown(subtotal.taxable())),
                        "tax", texts.money(document.shown(subtotal.tax()))))
                .toList();
    }

    private List<String> notes() {
        return document.taxSubtotals().stream()
                .map(subtotal -> subtotal.treatment().exemptionReason())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Map<String, Object> payment() {
        DocumentParty seller = document.seller();
        if (document.type() == DocumentType.CREDIT_NOTE) {
            return Map.of();
        }
        Map<String, Object> payment = new LinkedHashMap<>();
        payment.put("title", texts.of("howToPay"));
        payment.put(
                "terms",
                texts.of("payTerms", Integer.toString(document.paymentTermsDays()), texts.day(issued.dueDate())));
        payment.put("facts", seller.iban() == null ? List.of() : transfer(seller));
        payment.put("how", seller.iban() == null ? "" : texts.of("bankTransfer"));
        PaymentQrCode.dataAddress(issued).ifPresent(picture -> payment.put("qr", picture));
        payment.put("scan", texts.of("scan"));
        return payment;
    }

    private List<Map<String, String>> transfer(DocumentParty seller) {
        return Stream.of(
                        pair("holder", texts.isolated(seller.name())),
                        pair("iban", texts.isolated(seller.iban().replaceAll("(.{4})(?!$)", "$1 "))),
                        seller.bic() == null ? null : pair("bic", texts.isolated(seller.bic())),
                        pair("reference", texts.isolated(new CreditorReference(issued.paymentReference()).grouped())))
                .filter(Objects::nonNull)
                .toList();
    }

    private String footer() {
        return Stream.of(
                        texts.isolated(document.seller().name()),
                        taxNumber(document.seller()),
                        document.seller().email())
                .filter(Objects::nonNull)
                .reduce((a, b) -> a + "  ·  " + b)
                .orElse("");
    }

    private List<String> address(DocumentParty party) {
        String town = Stream.of(party.postalCode(), party.city())
                .filter(Objects::nonNull)
                .reduce((a, b) -> a + " " + b)
                .orElse(null);
        String country = new Locale("", party.country()).getDisplayCountry(texts.locale());
        String attention = party == document.buyer() ? party.contactName() : null;
        return Stream.of(attention, party.street(), town, country, party == document.buyer() ? taxNumber(party) : null)
                .filter(Objects::nonNull)
                .map(texts::isolated)
                .toList();
    }

    private String taxNumber(DocumentParty party) {
        return party.vatId()
                .map(id -> texts.of("vatId", id))
                .orElse(party.taxNumber() == null ? null : texts.of("taxNumber", party.taxNumber()));
    }

    private Map<String, String> pair(String key, String value) {
        return Map.of("label", texts.of(key), "value", value);
    }
}
