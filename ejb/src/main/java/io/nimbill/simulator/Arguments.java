package io.nimbill.simulator;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Options of a command line, {@code --name value}. Refuses with an {@link IllegalArgumentException}. */
final class Arguments {

    private final Map<String, String> options = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    Arguments(String[] arguments) {
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("expected --option value, found " + arguments[i]);
            }
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
    }

    String required(String name) {
        String value = text(name, null);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    String text(String name, String usual) {
        asked.add(name);
        return options.getOrDefault(name, usual);
    }

    int number(String name, int usual) {
        return Math.toIntExact(longNumber(name, usual));
    }

    long longNumber(String name, long usual) {
        String value = text(name, Long.toString(usual));
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " " + value + " is not a whole number", e);
        }
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type, E usual) {
        String value = usual == null ? required(name) : text(name, usual.name());
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--" + name + " " + value + " is none of " + names(type.getEnumConstants())));
    }

    /** Called when every option was asked for, so that a mistyped one does not go unnoticed. */
    void checkAllKnown() {
        String unknown = options.keySet().stream()
                .filter(name -> !asked.contains(name))
                .map(name -> "--" + name)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + unknown);
        }
    }

    static String names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
