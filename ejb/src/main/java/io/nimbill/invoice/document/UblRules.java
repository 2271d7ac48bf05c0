package io.nimbill.invoice.document;

import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The official rules of EN 16931 for UBL (schema and Schematron 1.3.16 of CEN), run offline. The first check compiles
 * them, which takes seconds; later ones take a fraction of one.
 *
 * <p>The standard knows no currency of three decimals (BR-DEC-*, and its sums are compared after rounding to two). Such
 * documents keep their third decimal; of the rules, those that suppose two are then left out, as {@link InvoiceDocument}
 * keeps the same arithmetic by construction.
 */
public final class UblRules {

    private static final IValidationExecutorSet<IValidationSourceXML> INVOICE;
    private static final IValidationExecutorSet<IValidationSourceXML> CREDIT_NOTE;

    static {
        ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();
        EN16931Validation.initEN16931(registry);
        INVOICE = registry.getOfID(EN16931Validation.VID_UBL_INVOICE_1316);
        CREDIT_NOTE = registry.getOfID(EN16931Validation.VID_UBL_CREDIT_NOTE_1316);
    }

    private static final Pattern SUPPOSES_TWO_DECIMALS = Pattern.compile("^\\[(BR-DEC-|UBL-DT-01|BR-CO-1[0-7])");

    private UblRules() {}

    /** What the rules say against a document: rule and message in words; empty when it is valid. */
    public static List<String> violations(IssuedDocument issued) {
        boolean thirdDecimal = issued.content().currency().getDefaultFractionDigits() > 2;
        return violations(UblRendition.of(issued), issued.content().type()).stream()
                .filter(violation -> !(thirdDecimal
                        && SUPPOSES_TWO_DECIMALS.matcher(violation).find()))
                .toList();
    }

    private static List<String> violations(byte[] ubl, DocumentType type) {
        ValidationResultList results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                type == DocumentType.CREDIT_NOTE ? CREDIT_NOTE : INVOICE,
                new Ubl(ubl));
        return results.getAllFailures().getAllTexts(Locale.ENGLISH).stream()
                .distinct()
                .toList();
    }

    /** Hands the bytes themselves to the rules: Saxon is several times faster on its own trees than on those of DOM. */
    private static final class Ubl extends ValidationSourceXML {

        private final byte[] bytes;

        Ubl(byte[] bytes) {
            super("document", () -> parse(bytes), false);
            this.bytes = bytes;
        }

        @Override
        public Source getAsTransformSource() {
            return new StreamSource(new ByteArrayInputStream(bytes));
        }
    }

    private static Document parse(byte[] ubl) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(ubl));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("This is not an XML document", e);
        }
    }
}
