package io.nimbill.invoice.document;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * FreeMarker, locked down: templates come from our own class path only, see texts, lists and maps but no object, cannot
 * make one, and escape everything for HTML unless the template says it is plain text ({@code .ftl}).
 */
public final class Templates {

    private static final Configuration FREEMARKER = locked();

    private Templates() {}

    /**
     * Fills a template.
     *
     * @param name file beside {@code io/nimbill/invoice}; {@code .ftlh} escapes for HTML
     * @param words texts, lists and maps only
     * @throws IllegalStateException when the template asks for something that is not there
     */
    public static String fill(String name, Map<String, Object> words) {
        StringWriter text = new StringWriter();
        try {
            FREEMARKER.getTemplate(name).process(words, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Template " + name + " cannot be read", e);
        } catch (TemplateException e) {
            throw new IllegalStateException("Template " + name + " cannot be filled", e);
        }
        return text.toString();
    }

    private static Configuration locked() {
        Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
        freemarker.setTemplateLoader(new ClassTemplateLoader(Templates.class.getClassLoader(), "io/nimbill/invoice"));
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setLocalizedLookup(false);
        freemarker.setRecognizeStandardFileExtensions(true);
        freemarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
        freemarker.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setAPIBuiltinEnabled(false);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        return freemarker;
    }
}
