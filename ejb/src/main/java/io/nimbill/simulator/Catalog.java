package io.nimbill.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a vendor sells: services with their items, and the regions that multiply them into SKUs. */
final class Catalog {

    private record Item(CloudService service, String[] fields) {}

    private final List<Region> regions = new ArrayList<>();
    private final List<CloudService> services = new ArrayList<>();
    private final List<List<Item>> items = new ArrayList<>();
    private final SimulatedVendor vendor;

    private Catalog(SimulatedVendor vendor) {
        this.vendor = vendor;
    }

    static Catalog of(SimulatedVendor vendor) {
        Catalog catalog = new Catalog(vendor);
        try (InputStream in = Catalog.class.getResourceAsStream(vendor.catalogResource());
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(catalog::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return catalog;
    }

    List<CloudService> services(int count) {
        if (count > services.size()) {
            throw new IllegalArgumentException(vendor + " has " + services.size() + " services, not " + count);
        }
        return services.subList(0, count);
    }

    /**
     * The first {@code count} SKUs of the first {@code serviceCount} services, taken from each service in turn so that
     * every service is there before any is there twice.
     */
    List<Sku> skus(int serviceCount, int count) {
        List<Sku> skus = new ArrayList<>();
        int before = -1;
        for (int rank = 0; skus.size() < count && skus.size() > before; rank++) {
            before = skus.size();
            for (CloudService service : services(serviceCount)) {
                List<Item> sold = items.get(service.index());
                if (skus.size() < count && rank < sold.size() * regions.size()) {
                    int item = rank % sold.size();
                    skus.add(sku(sold.get(item), regions.get((rank / sold.size() + item) % regions.size())));
                }
            }
        }
        if (skus.size() < count) {
            throw new IllegalArgumentException(
                    serviceCount + " services of " + vendor + " make " + skus.size() + " SKUs, not " + count);
        }
        return skus;
    }

    private void read(String line) {
        String[] fields = line.split("\\|", -1);
        switch (fields[0]) {
            case "region" ->
                regions.add(new Region(
                        Text.of(fields[1]), Text.of(fields[2]), Text.of(fields[3]), Integer.parseInt(fields[4])));
            case "service" -> {
                services.add(new CloudService(
                        services.size(),
                        Text.of(fields[1]),
                        Text.of(fields[2]),
                        Text.of(fields[3]),
                        Text.of(fields[4]),
                        fields[5],
                        fields[6],
                        Text.of(fields[5]),
                        Text.of(fields[6])));
                items.add(new ArrayList<>());
            }
            case "item" -> {
                CloudService service = services.get(services.size() - 1);
                items.get(service.index()).add(new Item(service, fields));
            }
            default -> throw new IllegalArgumentException("unknown line in " + vendor.catalogResource() + ": " + line);
        }
    }

    private Sku sku(Item item, Region region) {
        String[] fields = item.fields();
        int scale = Integer.parseInt(fields[8]);
        Decimal price = Decimal.parse(fields[5]).percent(region.pricePercent());
        String usageType = vendor == SimulatedVendor.AWS ? region.meterName() + fields[1] : fields[1];
        String id = skuId(item.service().code() + "|" + item.service().name() + "|" + usageType + "|" + fields[2] + "|"
                + region.code());
        return new Sku(
                item.service(),
                region,
                Text.of(id),
                Text.of(priceId(id)),
                Text.of(usageType),
                Text.of(fields[2]),
                Text.of(fields[3]),
                Text.of(fields[4]),
                Text.of(fields[9]),
                Text.of(description(fields, region, price)),
                price,
                quantity(fields[6], scale),
                quantity(fields[7], scale),
                scale,
                Text.of("{\"product_name\":\"" + item.service().name() + "\",\"region\":\"" + region.code()
                        + "\",\"servicename\":\"" + item.service().name() + "\"}"),
                Text.of(fields[9].isEmpty() ? "" : "{\"InstanceType\":\"" + fields[9] + "\"}"),
                Text.of("DZH318Z0" + letters(new Chance(9).at(id.hashCode()), 4) + "00" + letters(id.hashCode(), 2)));
    }

    private String description(String[] fields, Region region, Decimal price) {
        String plainPrice = price.toBigDecimal().stripTrailingZeros().toPlainString();
        return switch (vendor) {
            case AWS ->
                fields[9].isEmpty()
                        ? "$" + plainPrice + " per " + fields[4] + " " + fields[1] + " in " + region.name()
                        : "$" + plainPrice + " per On Demand " + fields[9] + " " + fields[4] + " in " + region.name();
            case MICROSOFT -> fields[2] + " - " + fields[1] + " - " + region.meterName();
            case GOOGLE -> fields[1] + " in " + region.name();
        };
    }

    private String skuId(String name) {
        long drawn = new Chance(vendor.ordinal()).at(name.hashCode(), name.length(), name.charAt(name.length() - 1));
        return switch (vendor) {
            case AWS -> letters(drawn, 16);
            case MICROSOFT -> Ids.uuid(new Chance(7).at(drawn, name.hashCode()), drawn);
            case GOOGLE -> letters(drawn, 4) + "-" + letters(drawn >>> 20, 4) + "-" + letters(drawn >>> 40, 4);
        };
    }

    private String priceId(String sku) {
        return vendor == SimulatedVendor.AWS ? sku + ".JRTCKXETXF.6YS6EN2CT7" : sku + "-P1";
    }

    private static String letters(long drawn, int count) {
        StringBuilder letters = new StringBuilder();
        long rest = drawn;
        for (int i = 0; i < count; i++) {
            letters.append("23456789ABCDEFGHJKMNPQRSTUVWXYZ".charAt((int) Long.remainderUnsigned(rest, 31)));
            rest = Long.divideUnsigned(rest, 31) ^ (i % 4 == 3 ? drawn * (i + 3) : 0);
        }
        return letters.toString();
    }

    private static long quantity(String text, int scale) {
        return new BigDecimal(text).setScale(scale).unscaledValue().longValueExact();
    }
}
