package io.nimbill.usage;

import io.nimbill.work.PublicId;

/** An import has ended with a delivery that waits for a person. Fired outside any transaction. */
public record DeliveryHeld(PublicId delivery) {}
