package io.nimbill.simulator;

/**
 * A vendor's region.
 *
 * @param meterName what the vendor puts into usage types (AWS) or meter regions (Azure)
 * @param pricePercent price level, 100 being the catalogue's price
 */
record Region(Text code, Text name, Text meterName, int pricePercent) {}
