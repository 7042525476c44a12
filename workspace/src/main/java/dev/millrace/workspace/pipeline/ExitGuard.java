package dev.millrace.workspace.pipeline;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Notices when a pipeline ends the process: it would end without a word, with whatever exit code the pipeline has chosen. */
final class ExitGuard implements AutoCloseable {

    private final Program program;
    private final Consumer<String> stopped;
    private final Thread runner = Thread.currentThread();
    private final Thread hook = new Thread(this::tell, "millrace-exit");

    /**
     * A guard that is yet to begin.
     *
     * @param stopped is told in a line who ended the process, while it ends
     */
    ExitGuard(Program program, Consumer<String> stopped) {
        this.program = program;
        this.stopped = stopped;
    }

    void begin() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    // Somebody may well stop the process from outside; then no thread is in exit().
    private void tell() {
        Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> isExiting(each.getValue()))
                .map(each -> place(each.getKey(), each.getValue()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(place -> stopped.accept(
                        place + ": System.exit ends the run before the files are written; throw an exception instead"));
    }

    private static boolean isExiting(StackTraceElement... trace) {
        return Arrays.stream(trace)
                .anyMatch(frame -> frame.getClassName().equals(Runtime.class.getName())
                        && frame.getMethodName().equals("exit"));
    }

    // In a build, other threads may have nothing to do with pipelines.
    private Optional<String> place(Thread thread, StackTraceElement... trace) {
        return program.placeIn(trace).or(() -> thread.equals(runner) ? Optional.of("a pipeline") : Optional.empty());
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends already, and the hook runs.
        }
    }
}
