package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Agreements of a seller. */
@Schema(name = "AgreementList")
public record AgreementList(List<AgreementView> items) {}
