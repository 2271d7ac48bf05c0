package io.nimbill.usage.reading;

import io.nimbill.usage.VendorFileReader;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Offers the reader to the server's beans; the reader itself knows nothing of them. */
@Dependent
class ReaderProducer {

    @Produces
    VendorFileReader reader() {
        return new DuckDbFileReader();
    }
}
