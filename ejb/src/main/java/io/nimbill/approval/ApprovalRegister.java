package io.nimbill.approval;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Humans;
import io.nimbill.party.Unrestricted;
import io.nimbill.work.Placed;
import io.nimbill.work.Sorting;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Lists requests. They are the operator's: for people below there are none. Who holds the permission that an act needs
 * sees its requests.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApprovalRegister {

    private static final String EACH = "each kind asks for the permission of its act";
    private static final int SLICE = 500;

    @Inject
    private ApprovalRequests requests;

    @Inject
    private Eyes eyes;

    @Inject
    private Humans humans;

    @Inject
    private CurrentCaller currentCaller;

    /** A page of requests in the order asked for, else newest first; {@code state} null for all. */
    @Unrestricted(EACH)
    public List<Approval> page(ApprovalState state, Sorting sorting, int first, int size) {
        return read(state, Long.MAX_VALUE, sorting, first, size).stream()
                .map(eyes::view)
                .toList();
    }

    /** Every request of the same choice, one after the other, in the order asked for; none that came meanwhile. */
    @Unrestricted(EACH)
    public void each(ApprovalState state, Sorting sorting, Consumer<Approval> taker) {
        long newest = read(null, Long.MAX_VALUE, Sorting.NONE, 0, 1).stream()
                .mapToLong(ApprovalRequest::id)
                .findFirst()
                .orElse(0);
        List<ApprovalRequest> slice;
        int first = 0;
        do {
            slice = read(state, newest, sorting, first, SLICE);
            slice.stream().map(eyes::view).forEach(taker);
            first += SLICE;
        } while (slice.size() == SLICE);
    }

    /**
     * The requests that follow a place, newest first; those that come meanwhile move nothing.
     *
     * @param place of the last one seen; null to begin
     */
    @Unrestricted(EACH)
    public List<Placed<Approval>> after(ApprovalState state, String place, int size) {
        long newest = place == null ? Long.MAX_VALUE : Long.parseLong(place) - 1;
        return read(state, newest, Sorting.NONE, 0, size).stream()
                .map(request -> new Placed<>(eyes.view(request), Long.toString(request.id())))
                .toList();
    }

    /** How many requests there are; {@code state} null for all. */
    @Unrestricted(EACH)
    public long count(ApprovalState state) {
        Set<ApprovalKind> kinds = visible();
        return kinds.isEmpty() ? 0 : requests.count(kinds, state);
    }

    /** How many requests wait for somebody like the caller. */
    @Unrestricted(EACH)
    public long waiting() {
        Caller caller = currentCaller.get();
        Set<ApprovalKind> kinds = visible();
        return kinds.isEmpty()
                ? 0
                : humans.behind(caller)
                        .map(human -> requests.waitingFor(kinds, caller.actor(), human))
                        .orElse(0L);
    }

    private List<ApprovalRequest> read(ApprovalState state, long newest, Sorting sorting, int first, int size) {
        Set<ApprovalKind> kinds = visible();
        return kinds.isEmpty() ? List.of() : requests.page(kinds, state, newest, sorting, first, size);
    }

    private Set<ApprovalKind> visible() {
        Caller caller = currentCaller.get();
        return caller.isOperator()
                ? Arrays.stream(ApprovalKind.values())
                        .filter(kind -> caller.may(kind.permission()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApprovalKind.class)))
                : Set.of();
    }
}
