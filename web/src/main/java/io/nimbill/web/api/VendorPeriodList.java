package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The billing periods of all accounts with vendors, newest first within an account. */
@Schema(name = "VendorPeriodList")
public record VendorPeriodList(List<VendorPeriodView> items) {}
