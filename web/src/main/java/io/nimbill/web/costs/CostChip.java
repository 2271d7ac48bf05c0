package io.nimbill.web.costs;

import io.nimbill.analysis.CostDimension;

/**
 * One thing that cost analysis is narrowed to.
 *
 * @param parameter its name in the address
 * @param key its value there
 * @param name as the viewer reads it
 * @param without the address without it
 */
public record CostChip(CostDimension dimension, String parameter, String key, String name, String without) {}
