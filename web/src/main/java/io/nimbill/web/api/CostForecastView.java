package io.nimbill.web.api;

import io.nimbill.analysis.CostForecast;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the running month will come to, in one currency. */
@Schema(
        name = "CostForecast",
        description =
                "Usage goes on as on the last complete days, at most 28; all else counts as booked. The month ends within"
                        + " the band eight times out of ten, if days go on to scatter as they did.")
public record CostForecastView(
        @Schema(examples = "2026-11") String month,
        @Schema(description = "All that is booked in it") MoneyView booked,
        MoneyView expected,
        @Schema(description = "Where the band begins") MoneyView low,
        @Schema(description = "Where it ends") MoneyView high,

        @Schema(description = "The first UTC day that is forecast")
        LocalDate from,

        @Schema(description = "How many complete days it is drawn from")
        int days) {

    static CostForecastView of(CostForecast forecast) {
        String currency = forecast.currency();
        return new CostForecastView(
                YearMonth.from(forecast.month()).toString(),
                MoneyView.exact(forecast.booked(), currency),
                MoneyView.exact(forecast.expected(), currency),
                MoneyView.exact(forecast.low(), currency),
                MoneyView.exact(forecast.high(), currency),
                forecast.from(),
                forecast.days());
    }
}
