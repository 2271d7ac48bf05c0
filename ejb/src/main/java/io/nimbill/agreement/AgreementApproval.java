package io.nimbill.agreement;

import io.nimbill.approval.Act;
import io.nimbill.approval.ApprovalKind;
import io.nimbill.approval.ApprovedAct;
import io.nimbill.approval.FourEyes;
import io.nimbill.audit.Changes;
import io.nimbill.exchange.ExchangePolicy;
import io.nimbill.exchange.RateTerms;
import io.nimbill.party.Party;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Has a second person agree before the terms between a seller and a buyer change, where the operator has chosen so. */
@ApplicationScoped
class AgreementApproval implements ApprovedAct {

    @Inject
    private FourEyes fourEyes;

    @Inject
    private Agreeing agreeing;

    /** A conclusion in the place of agreements before. */
    record Conclusion(Party seller, Party buyer, LocalDate from, AgreementTerms terms, PublicId priceBook) {}

    void require(Conclusion wanted, List<Agreement> before) {
        Agreement last = before.get(before.size() - 1);
        AgreementTerms old = last.terms();
        AgreementTerms terms = wanted.terms();
        Changes changes = Changes.none()
                .from("validFrom", last.validFrom(), wanted.from())
                .from("currency", old.currency(), terms.currency())
                .from("exchangePolicy", old.exchangePolicy(), terms.exchangePolicy())
                .from("paymentTermsDays", old.paymentTermsDays(), terms.paymentTermsDays())
                .from("timeZone", old.timeZone(), terms.timeZone())
                .from("policies", old.policies(), terms.policies())
                .from("fees", old.fees(), terms.fees())
                .from("restatement", old.restatement(), terms.restatement())
                .from("fixedRateFrom", old.rates().from(), terms.rates().from())
                .from("fixedRate", old.rates().rate(), terms.rates().rate())
                .from("rateSpread", old.rates().spread(), terms.rates().spread())
                .to(
                        "priceBook",
                        wanted.priceBook() == null ? null : wanted.priceBook().prefixed("pbk"));
        fourEyes.require(Act.of(
                kind(), "party", wanted.buyer().publicId(), payload(wanted), changes, last.publicId(), last.validTo()));
    }

    void requireEnd(Agreement agreement, LocalDate day) {
        JsonObject payload = Json.createObjectBuilder()
                .add("agreement", agreement.publicId().value())
                .add("end", day.toString())
                .build();
        Changes changes = Changes.none().from("validTo", agreement.validTo().orElse(null), day);
        fourEyes.require(Act.of(kind(), "agreement", agreement.publicId(), payload, changes, agreement.validTo()));
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.CHANGE_AGREEMENT;
    }

    @Override
    public void carryOut(JsonObject payload) {
        if (payload.containsKey("end")) {
            agreeing.end(new PublicId(payload.getString("agreement")), LocalDate.parse(payload.getString("end")));
            return;
        }
        PublicId seller = new PublicId(payload.getString("seller"));
        PublicId buyer = new PublicId(payload.getString("buyer"));
        LocalDate from = LocalDate.parse(payload.getString("from"));
        String book = payload.getString("priceBook", null);
        if (book == null) {
            agreeing.conclude(seller, buyer, from, terms(payload));
        } else {
            agreeing.conclude(seller, buyer, from, terms(payload), new PublicId(book));
        }
    }

    private static JsonObject payload(Conclusion wanted) {
        AgreementTerms terms = wanted.terms();
        JsonObjectBuilder policies = Json.createObjectBuilder();
        terms.policies().asMap().forEach((kind, policy) -> policies.add(kind.name(), policy.name()));
        JsonObjectBuilder payload = Json.createObjectBuilder()
                .add("seller", wanted.seller().publicId().value())
                .add("buyer", wanted.buyer().publicId().value())
                .add("from", wanted.from().toString())
                .add("currency", terms.currency().getCurrencyCode())
                .add("exchangePolicy", terms.exchangePolicy().name())
                .add("paymentTermsDays", terms.paymentTermsDays())
                .add("timeZone", terms.timeZone().getId())
                .add("tierScope", terms.tierScope().name())
                .add("policies", policies)
                .add("fees", fees(terms.fees()))
                .add("restatement", terms.restatement().policy().name())
                .add("absorbBelow", terms.restatement().absorbBelow().toPlainString());
        payload.add("rateSpread", terms.rates().spread().toPlainString());
        if (terms.rates().rate() != null) {
            payload.add("fixedRate", terms.rates().rate().toPlainString())
                    .add("fixedRateFrom", terms.rates().from().getCurrencyCode());
        }
        return (wanted.priceBook() == null
                        ? payload
                        : payload.add("priceBook", wanted.priceBook().value()))
                .build();
    }

    private static RateTerms rates(JsonObject payload) {
        boolean fixed = payload.containsKey("fixedRate");
        return new RateTerms(
                fixed ? Currency.getInstance(payload.getString("fixedRateFrom")) : null,
                fixed ? new BigDecimal(payload.getString("fixedRate")) : null,
                new BigDecimal(payload.getString("rateSpread", "0")));
    }

    private static JsonArray fees(Fees fees) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        fees.all()
                .forEach(fee -> array.add(Json.createObjectBuilder()
                        .add("kind", fee.kind().name())
                        .add("name", fee.name())
                        .add("value", fee.value().toPlainString())
                        .add("ofFlatFees", fee.ofFlatFees())));
        return array.build();
    }

    /** What waited for approval since the time before fees has none. */
    private static Fees fees(JsonObject payload) {
        return !payload.containsKey("fees")
                ? Fees.none()
                : new Fees(payload.getJsonArray("fees").getValuesAs(JsonObject.class).stream()
                        .map(fee -> new Fee(
                                FeeKind.valueOf(fee.getString("kind")),
                                fee.getString("name"),
                                new BigDecimal(fee.getString("value")),
                                fee.getBoolean("ofFlatFees")))
                        .toList());
    }

    private static AgreementTerms terms(JsonObject payload) {
        Map<ChargeKind, KindPolicy> policies = new EnumMap<>(ChargeKind.class);
        JsonObject named = payload.getJsonObject("policies");
        named.keySet()
                .forEach(kind -> policies.put(ChargeKind.valueOf(kind), KindPolicy.valueOf(named.getString(kind))));
        return new AgreementTerms(
                Currency.getInstance(payload.getString("currency")),
                ExchangePolicy.valueOf(payload.getString("exchangePolicy")),
                payload.getInt("paymentTermsDays"),
                ZoneId.of(payload.getString("timeZone")),
                KindPolicies.of(policies),
                TierScope.valueOf(payload.getString("tierScope", TierScope.ACCOUNT.name())),
                fees(payload),
                new Restatement(
                        RestatementPolicy.valueOf(
                                payload.getString("restatement", RestatementPolicy.NEXT_INVOICE.name())),
                        new BigDecimal(payload.getString("absorbBelow", "0"))),
                rates(payload));
    }
}
