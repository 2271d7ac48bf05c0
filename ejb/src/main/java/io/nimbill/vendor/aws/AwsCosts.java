package io.nimbill.vendor.aws;

import io.nimbill.time.BillingPeriod;
import io.nimbill.vendor.PaidRequests;
import io.nimbill.vendor.VendorCost;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.DateInterval;
import software.amazon.awssdk.services.costexplorer.model.GetCostAndUsageResponse;
import software.amazon.awssdk.services.costexplorer.model.Granularity;
import software.amazon.awssdk.services.costexplorer.model.Group;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinitionType;
import software.amazon.awssdk.services.costexplorer.model.Metric;
import software.amazon.awssdk.services.costexplorer.model.MetricValue;
import software.amazon.awssdk.services.costexplorer.model.ResultByTime;

/** Cost Explorer: USD 0.01 per request, and each page is one. Only to compare and to look ahead. */
final class AwsCosts {

    private static final String UNBLENDED = "UnblendedCost";

    private final AwsClients clients;
    private final PaidRequests paid;

    AwsCosts(AwsClients clients, PaidRequests paid) {
        this.clients = clients;
        this.paid = paid;
    }

    /** Unblended cost of the period per linked account. */
    List<VendorCost> costs(BillingPeriod period) {
        List<VendorCost> costs = new ArrayList<>();
        try (CostExplorerClient client = clients.of("cost-explorer", CostExplorerClient.builder())) {
            String page = null;
            do {
                GetCostAndUsageResponse answer = page(client, period, page);
                answer.resultsByTime().stream()
                        .map(ResultByTime::groups)
                        .flatMap(List::stream)
                        .forEach(group -> costs.add(cost(group)));
                page = answer.nextPageToken();
            } while (page != null && !page.isEmpty());
        }
        return costs;
    }

    /** From today (UTC), as the past cannot be forecast, to the end of the period. */
    VendorCost forecast(BillingPeriod period, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate from = today.isAfter(period.start()) ? today : period.start();
        paid.take();
        try (CostExplorerClient client = clients.of("cost-explorer", CostExplorerClient.builder())) {
            MetricValue total = AwsFailures.call(
                    () -> client.getCostForecast(request -> request.timePeriod(interval(from, period.end()))
                                    .granularity(Granularity.MONTHLY)
                                    .metric(Metric.UNBLENDED_COST))
                            .total());
            return new VendorCost("", new BigDecimal(total.amount()), total.unit());
        }
    }

    private GetCostAndUsageResponse page(CostExplorerClient client, BillingPeriod period, String page) {
        paid.take();
        return AwsFailures.call(() -> client.getCostAndUsage(request -> request.timePeriod(
                        interval(period.start(), period.end()))
                .granularity(Granularity.MONTHLY)
                .metrics(UNBLENDED)
                .groupBy(group -> group.type(GroupDefinitionType.DIMENSION).key("LINKED_ACCOUNT"))
                .nextPageToken(page)));
    }

    private static VendorCost cost(Group group) {
        Map<String, MetricValue> metrics = group.metrics();
        MetricValue unblended = metrics.get(UNBLENDED);
        return new VendorCost(group.keys().get(0), new BigDecimal(unblended.amount()), unblended.unit());
    }

    private static DateInterval interval(LocalDate start, LocalDate endExclusive) {
        return DateInterval.builder()
                .start(start.toString())
                .end(endExclusive.toString())
                .build();
    }
}
