package io.nimbill.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The versions of a book, newest first. */
@Schema(name = "PriceBookVersionList")
public record PriceBookVersionList(List<PriceBookVersionView> items) {}
