package dev.millrace.workspace;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Threads that do the same to many things. What comes of them is handed on in the order of the things, so that nobody can tell how many
 * threads there are, and only a few results wait at a time, so that memory does not grow with the number of things.
 *
 * @param count how many threads there are
 */
public record Workers(int count) {

    private static final int RESULTS_PER_THREAD = 32;

    /** As many threads as the machine has cores. */
    public static Workers all() {
        return new Workers(Runtime.getRuntime().availableProcessors());
    }

    /** Does work to each thing, and hands the results to the sink, which is called by this thread alone. */
    public <T, R> void run(List<T> things, Function<T, R> work, Consumer<R> sink) {
        if (count == 1 || things.size() < 2) {
            things.forEach(thing -> sink.accept(work.apply(thing)));
            return;
        }
        var threads = Executors.newFixedThreadPool(Math.min(count, things.size()));
        try {
            run(threads, things, work, sink);
        } finally {
            threads.shutdownNow();
        }
    }

    private <T, R> void run(ExecutorService threads, List<T> things, Function<T, R> work, Consumer<R> sink) {
        var waiting = new ArrayDeque<Future<R>>();
        for (var thing : things) {
            if (waiting.size() == count * RESULTS_PER_THREAD) {
                sink.accept(result(waiting.remove()));
            }
            waiting.add(threads.submit(() -> work.apply(thing)));
        }
        waiting.forEach(each -> sink.accept(result(each)));
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("work has to catch what it throws", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkspaceException("interrupted");
        }
    }
}
