package io.nimbill.party;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A use case that asks for no permission, and why: signing in, for instance. Every other one carries {@link Requires}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Unrestricted {

    /** The reason. */
    String value();
}
