package io.nimbill.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses that come from vendors' words. */
@Named
@ApplicationScoped
public class Links {

    /** A value as it may stand in an address. */
    public String part(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
