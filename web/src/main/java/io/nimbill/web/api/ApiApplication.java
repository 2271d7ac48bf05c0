package io.nimbill.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlow;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlows;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Where the API begins, and what its description says of the whole. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Nimbill",
                        version = "1",
                        description =
                                "Cloud billing down a tree of sellers. Decimals are texts; times are RFC 3339 in UTC; periods"
                                        + " are half-open; ids are opaque. Lists take limit (at most 200) and cursor, and name the next page."
                                        + " A POST with an Idempotency-Key does its work once; the same key with another request is"
                                        + " refused. Errors are application/problem+json (RFC 9457) with a code."),
        security = {@SecurityRequirement(name = "key"), @SecurityRequirement(name = "oauth2")})
@SecurityScheme(
        securitySchemeName = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "nbk_…",
        description = "An API key of a party, with scopes")
@SecurityScheme(
        securitySchemeName = "oauth2",
        type = SecuritySchemeType.OAUTH2,
        description = "A token of an API client, with scopes",
        flows = @OAuthFlows(clientCredentials = @OAuthFlow(tokenUrl = "/api/v1/oauth2/token")))
@SecurityScheme(
        securitySchemeName = "client",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "An API client with its secret")
public class ApiApplication extends Application {}
