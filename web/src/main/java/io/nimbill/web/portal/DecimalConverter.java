package io.nimbill.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Exact decimals as the viewer writes them: with the decimal sign of their language, without grouping, because a
 * grouping sign of one language is the decimal sign of another.
 */
@Named("decimals")
@RequestScoped
public class DecimalConverter implements Converter<BigDecimal> {

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return parse(text.strip(), viewer.getLocale());
    }

    private BigDecimal parse(String text, Locale locale) {
        char sign = sign(locale);
        String plain = text.replace(sign, '.');
        boolean foreign = sign != '.' && text.indexOf('.') >= 0;
        if (foreign || plain.length() > 40 || !plain.matches("-?[0-9]+(\\.[0-9]+)?")) {
            String wish = words.text("form.decimal", "12" + sign + "5");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, wish, null));
        }
        return new BigDecimal(plain);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal value) {
        return value == null
                ? ""
                : (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros())
                        .toPlainString()
                        .replace('.', sign(viewer.getLocale()));
    }

    private static char sign(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }
}
