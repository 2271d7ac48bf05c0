package io.nimbill.vendor;

/** Takes the prices of a list as they are read. */
@FunctionalInterface
public interface PriceTaker {

    /** Takes one price and says whether more are wanted; nothing is read after the last one that was. */
    boolean take(ListPrice price);

    /** Is told of a line that holds no price that could be understood; reading goes on behind it. */
    default void passed(PriceDefect defect) {}
}
