package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a page of list prices; what is answered is a {@link Page}. */
@Schema(name = "ListPricePage")
record ListPricePage(List<ListPriceView> items, String next) {}
