package io.nimbill.whole.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as it stands on a page.
 *
 * @param fields what it would send: what people would have filled in is filled in
 * @param choices what its lists offer
 * @param buttons names of the buttons that send it
 * @param inParts whether it takes a file, and is sent in parts
 */
record PageForm(
        String id,
        Map<String, String> fields,
        Map<String, List<String>> choices,
        List<String> buttons,
        boolean inParts) {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern AREA = Pattern.compile("(?s)<textarea\\b([^>]*)>(.*?)</textarea>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*>");
    private static final Pattern BUTTON = Pattern.compile("<button\\b[^>]*>");
    private static final String DAY = "2099-01-01";

    /** Those of a page that are sent by POST. */
    static List<PageForm> of(String page) {
        List<PageForm> found = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (attribute(form.group(1), "method").equals("post")) {
                found.add(read(form.group(1), form.group(2)));
            }
        }
        return found;
    }

    private static PageForm read(String tag, String content) {
        String id = attribute(tag, "id");
        boolean inParts = attribute(tag, "enctype").startsWith("multipart/");
        PageForm form = new PageForm(id, new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), inParts);
        form.fields.put(id, id);
        INPUT.matcher(content).results().forEach(input -> form.input(input.group()));
        AREA.matcher(content)
                .results()
                .forEach(area -> form.fields.put(attribute(area.group(1), "name"), area.group(2)));
        SELECT.matcher(content).results().forEach(list -> form.list(attribute(list.group(1), "name"), list.group(2)));
        BUTTON.matcher(content)
                .results()
                .map(button -> attribute(button.group(), "name"))
                .filter(name -> !name.isEmpty())
                .forEach(form.buttons::add);
        return form;
    }

    private void input(String tag) {
        String name = attribute(tag, "name");
        String type = attribute(tag, "type");
        boolean ticked = !type.matches("checkbox|radio") || tag.contains("checked");
        if (!name.isEmpty() && ticked && !type.matches("submit|button|file")) {
            String value = attribute(tag, "value");
            String filled = type.equals("date") ? DAY : value.isEmpty() && type.equals("text") ? "Planted" : value;
            fields.put(name, filled);
        }
    }

    private void list(String name, String options) {
        List<String> offered = OPTION.matcher(options)
                .results()
                .map(option -> attribute(option.group(), "value"))
                .filter(value -> !value.isEmpty())
                .toList();
        choices.put(name, offered);
        OPTION.matcher(options)
                .results()
                .map(option -> option.group())
                .filter(option -> option.contains("selected"))
                .map(option -> attribute(option, "value"))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .or(() -> offered.stream().reduce((first, last) -> last))
                .ifPresent(value -> fields.put(name, value));
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }
}
