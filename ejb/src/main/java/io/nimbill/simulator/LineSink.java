package io.nimbill.simulator;

import java.io.IOException;

/** Takes the lines of a delivery one after the other; the line is reused, so nothing of it may be kept. */
@FunctionalInterface
interface LineSink {
    void accept(Line line) throws IOException;
}
