package io.nimbill.web.api;

import io.nimbill.catalog.OfferDirectory;
import io.nimbill.catalog.OfferKeeping;
import io.nimbill.catalog.Product;
import io.nimbill.catalog.VendorProducts;
import io.nimbill.party.PartyDirectory;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What sellers deliver of their own. */
@Path("/products")
@Tag(name = "Catalogue", description = "Products and offers of sellers, their prices and who may see them")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProductsResource {

    @Inject
    private OfferDirectory directory;

    @Inject
    private OfferKeeping keeping;

    @Inject
    private VendorProducts vendorProducts;

    @Inject
    private PartyDirectory parties;

    @Inject
    private Once once;

    /** The products of one seller. */
    @GET
    @Operation(
            operationId = "listProducts",
            summary = "List the products of a seller; of the key's own party unless one is named")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductList.class)))
    public ProductList list(@QueryParam("sellerId") String sellerId) {
        PublicId seller = Ids.inQuery(Ids.PARTY, "sellerId", sellerId);
        return new ProductList(directory.products(seller == null ? own() : seller).stream()
                .map(ProductView::of)
                .toList());
    }

    /** Adds a product. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addProduct", summary = "Add a product, of the seller's own or of a vendor's kept list")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewProduct.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProductView.class)))
    public Response add(Body body) {
        NewProduct wanted = body.as(NewProduct.class);
        return once.answer(body.bytes(), () -> {
            PublicId seller = wanted.sellerId() == null ? own() : Ids.inBody(Ids.PARTY, "sellerId", wanted.sellerId());
            Product product = made(seller, wanted);
            return Once.Made.created(
                    "/api/v1/products/" + product.publicId().prefixed(Ids.PRODUCT), ProductView.of(product));
        });
    }

    /** One product. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getProduct", summary = "Read a product")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductView.class)))
    public ProductView one(@PathParam("id") String id) {
        return ProductView.of(directory.product(Ids.inPath(Ids.PRODUCT, id)));
    }

    /** No new offer can be made of it. */
    @POST
    @Path("/{id}/closure")
    @Operation(operationId = "closeProduct", summary = "Close a product, so that no new offer can be made of it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProductView.class)))
    public Response close(@PathParam("id") String id) {
        PublicId productId = Ids.inPath(Ids.PRODUCT, id);
        return once.answer(new byte[0], () -> Once.Made.done(ProductView.of(keeping.closeProduct(productId))));
    }

    private Product made(PublicId seller, NewProduct wanted) {
        return wanted.vendorPriceId() == null
                ? keeping.add(seller, wanted.code(), wanted.name(), wanted.unit())
                : vendorProducts.add(
                        seller,
                        Ids.inBody(Ids.VENDOR_PRICE, "vendorPriceId", wanted.vendorPriceId()),
                        wanted.code(),
                        wanted.name(),
                        wanted.unit());
    }

    private PublicId own() {
        return parties.own().publicId();
    }
}
