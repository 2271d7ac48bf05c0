package io.nimbill.batch.party;

import io.nimbill.batch.OneNode;
import io.nimbill.party.PartyMoving;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Lets the paths of the tree follow planned moves soon after their day has begun (UTC), on one node at a time. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class MoveSchedule {

    private static final String WORK = "follow-placements";

    @Inject
    private PartyMoving moving;

    @Inject
    private OneNode oneNode;

    /** Looks every minute; a move that was missed while the server was down takes place then. */
    @Schedule(hour = "*", minute = "*", second = "7", persistent = false)
    public void follow() {
        oneNode.does(WORK, Duration.ofSeconds(30), WORK, moving::followPlacements);
    }
}
