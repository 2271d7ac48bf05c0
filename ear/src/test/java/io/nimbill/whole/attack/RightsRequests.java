package io.nimbill.whole.attack;

import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.work.PublicId;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests that are right in all but perhaps who asks, and of which thing; so that they may be repeated, they would change
 * something only far in the future, or are based on a version that never was.
 */
final class RightsRequests {

    private static final String FAR = "2098-01-01";

    private final RightsTree tree;

    RightsRequests(RightsTree tree) {
        this.tree = tree;
    }

    /** {@code thing} is null for operations that are about none. */
    Answer send(ApiClient client, ApiOperation operation, Party caller, String id, Party owner) {
        String path = id == null ? operation.path() : operation.at(id);
        if (operation.reads()) {
            return client.get(path + query(path));
        }
        List<String> headers = new ArrayList<>(List.of("If-Match", "\"v999\""));
        if (path.endsWith("/deliveries") || path.endsWith("-imports")) {
            headers.addAll(List.of("Content-Type", "text/csv"));
            return client.send(operation.method(), path, "a,b\n1,2\n", headers);
        }
        if (operation.method().equals("PUT") && path.endsWith("/logo")) {
            headers.addAll(List.of("Content-Type", "image/png"));
            return client.send(operation.method(), path, "no picture", headers);
        }
        String body = operation.isAboutOne() ? aboutOne(operation, caller, owner) : making(operation, caller);
        return client.send(operation.method(), path, body, headers);
    }

    private static String query(String path) {
        if (path.endsWith("/charges")) {
            return "?month=2025-09";
        }
        if (path.equals("/tax-rates")) {
            return "?country=DE";
        }
        return path.endsWith("/vendor-subscriptions") ? "?tenantExternalId=3f2504e0-4f89-41d3-9a0c-0305e82c3301" : "";
    }

    private String making(ApiOperation operation, Party caller) {
        return switch (operation.path()) {
            case "/parties" ->
                "{\"sellerId\":\"" + id(caller) + "\",\"kind\":\"CLIENT\",\"legalName\":\"Made by a matrix\","
                        + "\"country\":\"DE\",\"currency\":\"EUR\"}";
            case "/cloud-accounts" ->
                "{\"partnerAccountId\":\"" + PublicId.random().prefixed("pac")
                        + "\",\"kind\":\"ACCOUNT\",\"externalId\":\"1\",\"name\":\"Never\"}";
            case "/partner-accounts" ->
                "{\"sellerId\":\"" + id(caller) + "\",\"vendor\":\"never\",\"name\":\"Never\",\"externalId\":\"1\","
                        + "\"currency\":\"EUR\"}";
            case "/price-books" -> "{\"name\":\"Made by a matrix\",\"currency\":\"EUR\"}";
            case "/agreements" -> "{\"buyerId\":\"" + id(someBuyerOf(caller)) + "\",\"validFrom\":\"2031-01-01\"}";
            case "/cost-centres" ->
                "{\"clientId\":\"" + id(tree.someClientOf(caller)) + "\",\"code\":\""
                        + PublicId.random().value().substring(0, 8) + "\",\"name\":\"Made by a matrix\"}";
            case "/allocation-tags" -> "{\"key\":\"!\"}";
            case "/api-keys", "/api-clients" ->
                "{\"partyId\":\"" + id(caller) + "\",\"name\":\"Made by a matrix\",\"scopes\":[\"view-parties\"]}";
            case "/cloud-account-openings" ->
                "{\"partnerAccountId\":\"" + PublicId.random().prefixed("pac") + "\",\"name\":\" \"}";
            case "/preview-limit" -> "{\"amount\":\"-1\"}";
            case "/four-eyes" -> "{\"kinds\":[]}";
            case "/selling-terms" -> "{\"general\":\"-900\",\"validFrom\":\"" + FAR + "\"}";
            case "/setup", "/setup/samples" -> null;
            case "/setup/steps" -> "{\"step\":\"COMPANY\"}";
            case "/mail-account" -> "{\"host\":\"not a host\",\"port\":25,\"security\":\"TLS\",\"sender\":\"nobody\"}";
            case "/mail-account/tests" -> "{\"testTo\":\"nobody\"}";
            case "/tax-rates" -> "{\"country\":\"XX\",\"taxPercent\":\"19\",\"taxFrom\":\"" + FAR + "\"}";
            case "/products" -> "{\"code\":\"!\",\"name\":\"Made by a matrix\",\"unit\":\"hour\"}";
            case "/offers" -> "{\"code\":\"M\",\"name\":\"Made by a matrix\",\"model\":\"FLAT\",\"items\":[]}";
            case "/subscriptions" ->
                "{\"clientId\":\"" + id(tree.someClientOf(caller)) + "\",\"offerId\":\""
                        + PublicId.random().prefixed("off") + "\",\"quantity\":\"-1\",\"startsOn\":\"" + FAR + "\"}";
            case "/vendor-price-lists" ->
                "{\"partnerAccountId\":\"" + tree.things("pac").get(0).id() + "\",\"source\":\"SHEET\"}";
            case "/job-runs" -> "{\"job\":\"watch-sources\"}";
            default -> throw new AssertionError("Say in RightsRequests how to ask for " + operation);
        };
    }

    private String aboutOne(ApiOperation operation, Party caller, Party owner) {
        String path = operation.path();
        if (operation.method().equals("PATCH")) {
            return path.startsWith("/parties") ? "{\"city\":\"Kiel\"}" : "{\"name\":\"Named by a matrix\"}";
        }
        if (path.endsWith("/roles") || path.startsWith("/roles")) {
            String name = PublicId.random().value().substring(0, 8);
            return operation.method().equals("DELETE")
                    ? null
                    : "{\"name\":\"Role " + name + "\",\"permissions\":[\"view-parties\"]}";
        }
        if (path.endsWith("/memberships")) {
            return "{\"email\":\"matrix@nimbill.test\",\"displayName\":\"Invited by a matrix\",\"role\":\"CLIENT_VIEWER\"}";
        }
        if (path.startsWith("/users")) {
            return null;
        }
        if (path.endsWith("/secrets")) {
            return "{\"overlapHours\":0}";
        }
        if (path.startsWith("/approvals")) {
            return path.endsWith("/reasons")
                    ? "{\"reason\":\"Asked by a matrix\"}"
                    : path.endsWith("/decisions") ? "{\"approve\":true}" : null;
        }
        if (path.startsWith("/partner-accounts")) {
            return vendors(operation);
        }
        if (path.endsWith("/previews")) {
            return path.startsWith("/deliveries") ? null : "{\"validFrom\":\"" + FAR + "\"}";
        }
        if (path.endsWith("/shadow-runs")) {
            return "{\"months\":0}";
        }
        if (path.startsWith("/vendor-periods")) {
            return vendorPeriods(path);
        }
        if (path.endsWith("/discounts") || path.startsWith("/price-discounts")) {
            return operation.method().equals("DELETE") ? null : "{\"name\":\"Offered by a matrix\",\"percent\":\"1\"}";
        }
        if (path.startsWith("/offers") || path.startsWith("/products") || path.startsWith("/subscriptions")) {
            return catalogue(operation);
        }
        if (operation.method().equals("PUT")) {
            return path.startsWith("/cost-centres")
                    ? "{\"code\":\"1\",\"name\":\"Named by a matrix\"}"
                    : path.endsWith("/branding")
                            ? "{\"footer\":\"Written by a matrix\"}"
                            : "{\"model\":\"PASS_THROUGH\"}";
        }
        if (path.endsWith("/moves")) {
            return "{\"sellerId\":\"" + id(present(caller, owner)) + "\",\"from\":\"" + FAR + "\"}";
        }
        if (path.startsWith("/cloud-accounts") && path.endsWith("/assignments")) {
            return "{\"clientId\":\"" + id(holder(caller, owner)) + "\",\"validFrom\":\"" + FAR + "\"}";
        }
        if (path.endsWith("/mappings")) {
            String account = tree.accountOf(holder(caller, owner));
            return "{\"cloudAccountId\":\"" + account + "\",\"validFrom\":\"" + FAR + "\"}";
        }
        if (path.endsWith("/assignment-ends") || path.endsWith("/end")) {
            return "{\"validTo\":\"2099-01-01\"}";
        }
        if (path.endsWith("/assignments") || path.endsWith("/versions")) {
            return "{\"validFrom\":\"" + FAR + "\"}";
        }
        return path.endsWith("/rules") ? "{\"model\":\"PASS_THROUGH\"}" : null;
    }

    private static String vendorPeriods(String path) {
        if (path.endsWith("/stated-totals")) {
            return "{\"currency\":\"EUR\",\"total\":\"99999999999999\"}";
        }
        if (path.endsWith("/steps")) {
            return "{\"step\":\"ESTIMATED\"}";
        }
        return path.endsWith("/reopenings") ? "{\"reason\":\"Asked by a matrix\"}" : null;
    }

    private static String catalogue(ApiOperation operation) {
        String path = operation.path();
        if (path.endsWith("/activation") || path.endsWith("/closure")) {
            return null;
        }
        if (path.endsWith("/prices")) {
            return "{\"currency\":\"EUR\",\"amount\":\"-1\",\"validFrom\":\"" + FAR + "\"}";
        }
        if (path.startsWith("/offers")) {
            return path.endsWith("/recipients")
                    ? "{}"
                    : "{\"name\":\"Named by a matrix\",\"model\":\"FLAT\",\"items\":[]}";
        }
        if (path.endsWith("/adjustments")) {
            return "{\"day\":\"1990-01-01\",\"amount\":\"1\",\"reason\":\"Asked by a matrix\"}";
        }
        return path.endsWith("/quantities")
                ? "{\"from\":\"1990-01-01\",\"quantity\":\"1\"}"
                : "{\"from\":\"1990-01-01\"}";
    }

    private static String vendors(ApiOperation operation) {
        String path = operation.path();
        if (path.endsWith("/polling")) {
            return "{\"everyMinutes\":0}";
        }
        if (path.endsWith("/datasets")) {
            return "{\"export\":\"never\"}";
        }
        if (path.endsWith("/vendor-operations")) {
            return "{\"act\":\"suspend\",\"externalId\":\"111111111111\"}";
        }
        return operation.method().equals("PUT") ? "{}" : null;
    }

    /** The seller under which a party is already, where the caller may know it. */
    private Party present(Party caller, Party moved) {
        Party seller = moved == null ? null : tree.sellerOf(moved);
        return seller != null && seller.path().startsWith(caller.path()) ? seller : caller;
    }

    private Party holder(Party caller, Party owner) {
        boolean known = owner != null
                && owner.kind() == PartyKind.CLIENT
                && owner.path().startsWith(caller.path());
        return known ? owner : tree.someClientOf(caller);
    }

    private Party someBuyerOf(Party caller) {
        return tree.nodes().values().stream()
                .filter(each -> caller.equals(tree.sellerOf(each)))
                .findFirst()
                .orElse(caller);
    }

    private static String id(Party party) {
        return party.publicId().prefixed("pty");
    }
}
