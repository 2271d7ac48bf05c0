package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a page of parties; what is answered is a {@link Page}. */
@Schema(name = "PartyPage")
record PartyPage(List<PartyView> items, String next) {}
