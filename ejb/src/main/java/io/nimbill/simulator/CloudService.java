package io.nimbill.simulator;

/**
 * A vendor's service.
 *
 * @param index its place in the plan, dense from 0
 * @param code the vendor's code (AWS product code, Azure service family, Google service id)
 * @param name the vendor's display name (Azure: the meter category)
 * @param category FOCUS service category
 * @param subcategory FOCUS service subcategory
 * @param namespace where its resource ids live (ARN service, resource provider, API host)
 * @param stem what its resources are called
 * @param consumedService the name space as a cell
 * @param resourceType the stem as a cell
 */
record CloudService(
        int index,
        Text code,
        Text name,
        Text category,
        Text subcategory,
        String namespace,
        String stem,
        Text consumedService,
        Text resourceType) {}
