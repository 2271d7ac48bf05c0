package io.nimbill.web.api;

import io.nimbill.catalog.Product;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product as the API shows it. */
@Schema(name = "Product", description = "Something a seller delivers, whichever way it is sold")
public record ProductView(
        String id,
        String code,
        String name,
        String unit,

        @Schema(description = "Code of the vendor it comes from; absent for what the seller delivers itself")
        String vendor,

        @Schema(description = "The vendor's code of it") String sku,
        LocalDate closedOn) {

    static ProductView of(Product product) {
        return new ProductView(
                product.publicId().prefixed(Ids.PRODUCT),
                product.code(),
                product.name(),
                product.unit(),
                product.vendor().orElse(null),
                product.sku().orElse(null),
                product.closedOn().orElse(null));
    }
}
