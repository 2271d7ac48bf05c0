package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The products of one seller, by code. */
@Schema(name = "ProductList")
public record ProductList(List<ProductView> items) {}
