package io.nimbill.web.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ten colours that people with the usual colour blindness tell apart, on light and on dark. A service asks for the colour
 * its code stands for and takes the next free one when a larger service has it: so it looks the same on nearly all charts.
 */
public final class ServiceColours {

    /** For the rest of the services. */
    public static final String OTHER = "#8b93a0";

    private static final List<String> PALETTE =
            List.of("#3f7fd6", "#e8833a", "#2a9d78", "#c9579c", "#e0b23c", "#56b4d9", "#8f6bd1", "#c4483f", "#7d9b35");

    private ServiceColours() {}

    /** A colour for each service; in the given order, largest first, at most nine. */
    public static Map<String, String> of(List<String> services) {
        Map<String, String> colours = new LinkedHashMap<>();
        for (String service : services) {
            int place = Math.floorMod(service.hashCode(), PALETTE.size());
            while (colours.containsValue(PALETTE.get(place))) {
                place = (place + 1) % PALETTE.size();
            }
            colours.put(service, PALETTE.get(place));
        }
        return colours;
    }
}
