package io.nimbill.whole.portal;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Goes through a portal from link to link, and opens each page once. */
final class Walk {

    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]')].map(link => link.pathname + link.search)";

    private final Visitor visitor;
    private final String portal;
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> walked = new TreeSet<>();

    /** {@code portal} is the folder of its pages: {@code staff}. */
    Walk(Visitor visitor, String portal) {
        this.visitor = visitor;
        this.portal = portal;
    }

    /** Also goes on from here. */
    Walk from(Collection<String> addresses) {
        addresses.forEach(this::note);
        return this;
    }

    /** Opens page after page; {@code look} gets the status of each. */
    Walk through(Consumer<Integer> look) {
        while (!open.isEmpty()) {
            String address = open.remove();
            int status = visitor.open(address);
            walked.add(path(address));
            look.accept(status);
            note(visitor.page());
        }
        return this;
    }

    /** Paths of the pages that were opened. */
    Set<String> walked() {
        return walked;
    }

    private void note(Page page) {
        ((List<?>) page.evaluate(LINKS)).forEach(link -> note(link.toString()));
    }

    private void note(String address) {
        String path = path(address);
        boolean ours = path.startsWith("/" + portal + "/") && path.endsWith(".xhtml");
        if (ours && seen.add(path)) {
            open.add(address);
        }
    }

    private static String path(String address) {
        return address.replaceFirst("[?#].*", "");
    }
}
