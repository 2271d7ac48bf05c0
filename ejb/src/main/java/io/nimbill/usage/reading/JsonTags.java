package io.nimbill.usage.reading;

import java.io.IOException;
import java.io.StringReader;

/** Tags written as one flat JSON object, of which Azure sometimes leaves the outer braces away. */
final class JsonTags {
    private JsonTags() {}

    /** Value of a tag as text; empty when the tag is absent or null, or the text is no JSON object. */
    static String value(String json, String tag) {
        String object = json.stripLeading().startsWith("{") ? json : '{' + json + '}';
        try {
            JsonText text = new JsonText(new StringReader(object));
            text.expect('{');
            boolean more = !text.skip('}');
            while (more) {
                String name = text.string();
                text.expect(':');
                String value = text.value();
                if (name.equals(tag)) {
                    return value == null ? "" : value;
                }
                more = text.skip(',');
            }
            return "";
        } catch (JsonText.Broken e) {
            return "";
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
    }
}
