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
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Exact decimals as the viewer writes them: with the decimal sign of their language, and its grouping where nobody can
 * read it otherwise ({@code 1.234,56}, {@code 1.234.567}). {@code 1.234} alone is refused where the point groups: in
 * another language it is a thousandth of that. The digits may be those of any script.
 */
@Named("decimals")
@RequestScoped
public class DecimalConverter implements Converter<BigDecimal> {

    private static final int LONGEST = 40;

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
        return read(text, DecimalFormatSymbols.getInstance(locale)).orElseThrow(() -> {
            String wish = words.text("form.decimal", "12" + sign(locale) + "5");
            return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, wish, null));
        });
    }

    /** Empty where it is no number of that language, or could be another in another. */
    public static Optional<BigDecimal> read(String text, DecimalFormatSymbols symbols) {
        String digits = withLatinDigits(text).replace('\u2212', '-').replace('٫', symbols.getDecimalSeparator());
        String group = Pattern.quote(String.valueOf(symbols.getGroupingSeparator()));
        String decimal = Pattern.quote(String.valueOf(symbols.getDecimalSeparator()));
        boolean grouped = digits.matches("-?[1-9][0-9]{0,2}(" + group + "[0-9]{3})+" + decimal + "[0-9]+")
                || digits.matches("-?[1-9][0-9]{0,2}(" + group + "[0-9]{3}){2,}");
        String single = grouped ? digits.replaceAll(group, "") : digits;
        boolean foreign = symbols.getDecimalSeparator() != '.' && single.indexOf('.') >= 0;
        String plain = single.replace(symbols.getDecimalSeparator(), '.');
        return foreign || plain.length() > LONGEST || !plain.matches("-?[0-9]+(\\.[0-9]+)?")
                ? Optional.empty()
                : Optional.of(new BigDecimal(plain));
    }

    private static String withLatinDigits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars()
                .forEach(sign -> digits.append(
                        Character.isDigit(sign) ? Character.forDigit(Character.digit(sign, 10), 10) : (char) sign));
        return digits.toString();
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
