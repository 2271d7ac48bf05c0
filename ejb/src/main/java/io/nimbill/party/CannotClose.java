package io.nimbill.party;

import io.nimbill.work.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** A party cannot close yet; says all that stands in the way at once. */
public class CannotClose extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<ClosingObstacle> obstacles;

    CannotClose(Party party, List<ClosingObstacle> obstacles) {
        super(
                "cannot-close",
                party.legalName() + " cannot be closed yet. "
                        + obstacles.stream().map(ClosingObstacle::toString).collect(Collectors.joining(" ")));
        this.obstacles = obstacles;
    }

    public List<ClosingObstacle> obstacles() {
        return obstacles;
    }
}
