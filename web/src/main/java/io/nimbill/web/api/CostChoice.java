package io.nimbill.web.api;

import io.nimbill.analysis.CostDimension;
import io.nimbill.analysis.CostMetric;
import io.nimbill.analysis.CostQuestion;
import io.nimbill.analysis.CostRange;
import io.nimbill.party.PartyKind;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What of the charges is asked for: the query parameters that all of cost analysis shares. */
public class CostChoice {

    @Parameter(description = "First UTC usage day; the first of the running month unless given")
    @QueryParam("from")
    private String from;

    @Parameter(description = "The day after the last; the first of the next month unless given")
    @QueryParam("to")
    private String to;

    @Parameter(
            description =
                    "VENDOR, SERVICE, SKU, KIND, ACCOUNT, RESELLER, CLIENT, COST_CENTRE or TAG; SERVICE unless given")
    @QueryParam("by")
    private String by;

    @Parameter(description = "OPERATOR, DISTRIBUTOR or RESELLER: who sold; the caller's own node unless given")
    @QueryParam("level")
    private String level;

    @Parameter(description = "Key of the allocation tag that TAG and the filter tag mean")
    @QueryParam("tagKey")
    private String tagKey;

    @Parameter(description = "Key of a vendor, as the groups name it")
    @QueryParam("vendor")
    private String vendor;

    @Parameter(description = "Key of a service, such as aws/AmazonEC2")
    @QueryParam("service")
    private String service;

    @Parameter(description = "Key of a SKU")
    @QueryParam("sku")
    private String sku;

    @Parameter(description = "A charge kind")
    @QueryParam("kind")
    private String kind;

    @Parameter(description = "A cloud account")
    @QueryParam("account")
    private String account;

    @Parameter(description = "Who sells to the client")
    @QueryParam("reseller")
    private String reseller;

    @Parameter(description = "A client")
    @QueryParam("client")
    private String client;

    @Parameter(description = "A cost centre; none for what belongs to none")
    @QueryParam("costCentre")
    private String costCentre;

    @Parameter(description = "A value of the tag; none for what has none")
    @QueryParam("tag")
    private String tag;

    /** The question; {@code clock} says which month is the running one. */
    CostQuestion question(Clock clock) {
        CostDimension dimension = Words.inQuery(CostDimension.class, "by", by);
        PartyKind seller = Words.inQuery(PartyKind.class, "level", level);
        return new CostQuestion(
                range(clock),
                seller == null ? null : seller.name(),
                dimension == null ? CostDimension.SERVICE : dimension,
                tagKey,
                only());
    }

    static CostMetric metric(String text) {
        CostMetric metric = Words.inQuery(CostMetric.class, "metric", text);
        return metric == null ? CostMetric.SOLD : metric;
    }

    private CostRange range(Clock clock) {
        YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        LocalDate first = Words.dayInQuery("from", from);
        LocalDate end = Words.dayInQuery("to", to);
        return new CostRange(
                first == null ? now.atDay(1) : first,
                end == null ? now.plusMonths(1).atDay(1) : end);
    }

    private Map<CostDimension, String> only() {
        Map<CostDimension, String> only = new EnumMap<>(CostDimension.class);
        put(only, CostDimension.VENDOR, vendor);
        put(only, CostDimension.SERVICE, service);
        put(only, CostDimension.SKU, sku);
        put(only, CostDimension.KIND, kind);
        put(only, CostDimension.ACCOUNT, account);
        put(only, CostDimension.RESELLER, reseller);
        put(only, CostDimension.CLIENT, client);
        put(only, CostDimension.COST_CENTRE, costCentre);
        put(only, CostDimension.TAG, tag);
        return only;
    }

    private static void put(Map<CostDimension, String> only, CostDimension dimension, String key) {
        if (key != null && !key.isBlank()) {
            only.put(dimension, key);
        }
    }
}
