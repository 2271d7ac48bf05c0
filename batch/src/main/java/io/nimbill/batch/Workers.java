package io.nimbill.batch;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lets several threads of the server take pieces of one step's work, each piece by one of them. */
@ApplicationScoped
public class Workers {

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private CurrentCaller caller;

    /**
     * Has every piece worked on, in the name of the caller, and waits until all are done. Where one fails, no further piece
     * is begun.
     *
     * @param most threads at once; with one the caller's own thread works
     * @param worker asked for once by each thread
     * @throws RuntimeException the first failure
     */
    public <T> void share(Collection<T> pieces, int most, Supplier<Consumer<T>> worker) {
        Queue<T> waiting = new ConcurrentLinkedQueue<>(pieces);
        int threads = Math.min(most, pieces.size());
        if (threads <= 1) {
            work(waiting, worker);
            return;
        }
        Caller who = caller.get();
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            working.add(executor.submit(() -> caller.runAs(who, () -> work(waiting, worker))));
        }
        RuntimeException failure = null;
        for (Future<?> each : working) {
            RuntimeException other = failureOf(each);
            failure = failure == null ? other : failure;
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static <T> void work(Queue<T> waiting, Supplier<Consumer<T>> worker) {
        Consumer<T> taking = worker.get();
        try {
            for (T piece = waiting.poll(); piece != null; piece = waiting.poll()) {
                taking.accept(piece);
            }
        } catch (RuntimeException failure) {
            waiting.clear();
            throw failure;
        }
    }

    private static RuntimeException failureOf(Future<?> work) {
        try {
            work.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new IllegalStateException("Interrupted while others work", e);
        }
    }
}
