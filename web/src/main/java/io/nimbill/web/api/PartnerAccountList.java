package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Accounts with vendors. */
@Schema(name = "PartnerAccountList")
public record PartnerAccountList(List<PartnerAccountView> items) {}
