package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Accounts as a vendor lists them. */
@Schema(name = "VendorAccountList")
public record VendorAccountList(List<VendorAccountView> items) {}
