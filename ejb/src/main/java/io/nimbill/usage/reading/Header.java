package io.nimbill.usage.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The column names of a part, in file order.
 *
 * <p>Names are compared in lower case, and of a localised Azure name the English one in brackets counts.
 */
final class Header {
    private static final Pattern BRACKETS = Pattern.compile("^.*\\(\\s*([A-Za-z0-9 _]+?)\\s*\\)$");

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> repeated = new ArrayList<>();

    Header(List<String> names) {
        this.names = List.copyOf(names);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!seen.add(names.get(i))) {
                repeated.add(names.get(i));
            }
            positions.putIfAbsent(normalised(names.get(i)), i);
        }
    }

    /** Names as the file has them. */
    List<String> names() {
        return names;
    }

    /** Names that occur more than once, spelled the same. */
    List<String> repeated() {
        return repeated;
    }

    boolean has(String name) {
        return positions.containsKey(name);
    }

    /** Position of the first of the names the header has, or -1. */
    int position(List<String> candidates) {
        for (String candidate : candidates) {
            Integer position = positions.get(candidate.toLowerCase(Locale.ROOT));
            if (position != null) {
                return position;
            }
        }
        return -1;
    }

    static String normalised(String name) {
        String plain = name.replace("\ufeff", "").strip();
        Matcher brackets = BRACKETS.matcher(plain);
        return (brackets.matches() ? brackets.group(1) : plain).toLowerCase(Locale.ROOT);
    }
}
