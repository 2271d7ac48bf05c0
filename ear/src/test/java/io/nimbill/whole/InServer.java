package io.nimbill.whole;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test runs inside the server, with beans of the application injected into its fields; with
 * {@code @RunAsClient} beside it, it runs here and only needs the server to be up.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith({ArquillianExtension.class, SkippedInside.class})
public @interface InServer {}
