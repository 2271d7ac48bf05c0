package io.nimbill.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import ua_parser.CachingParser;
import ua_parser.Client;
import ua_parser.Parser;

/** Browsers as people call them, from what they say of themselves ({@code User-Agent}, RFC 9110 clause 10.1.5). */
@Named
@ApplicationScoped
public class Browsers {

    private static final String UNKNOWN = "Other";

    private final Parser parser = new CachingParser();

    /** {@code Chrome 142, Windows}; what the browser said where nobody knows it. */
    public String name(String agent) {
        if (agent == null || agent.isBlank()) {
            return "–";
        }
        Client client = parser.parse(agent);
        if (client.userAgent.family.equals(UNKNOWN)) {
            return agent;
        }
        String browser = client.userAgent.major == null
                ? client.userAgent.family
                : client.userAgent.family + " " + client.userAgent.major;
        return client.os.family.equals(UNKNOWN) ? browser : browser + ", " + client.os.family;
    }
}
