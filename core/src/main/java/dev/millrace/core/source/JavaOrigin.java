package dev.millrace.core.source;

import dev.millrace.annotations.PublicApi;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The origin of a node that a Java program made. The line is worked out only when somebody asks for it.
 *
 * <pre>{@code
 * Origin here = StackWalker.getInstance().walk(frames -> JavaOrigin.of(frames.findFirst().orElseThrow()));
 * }</pre>
 */
@PublicApi
public final class JavaOrigin extends Origin {

    private final Supplier<List<CallSite>> sites;
    private final Comments comments;

    private JavaOrigin(Supplier<List<CallSite>> sites, Comments comments) {
        this.sites = sites;
        this.comments = comments;
    }

    /** The origin at a frame of the stack. */
    public static JavaOrigin of(StackFrame frame) {
        return of(List.of(frame));
    }

    /**
     * The origin at a frame of the stack that others called.
     *
     * @param frames the frame, and its callers from the innermost
     */
    public static JavaOrigin of(List<StackFrame> frames) {
        return new JavaOrigin(() -> frames.stream().map(JavaOrigin::resolve).toList(), Comments.NONE);
    }

    /** The origin at a known line. */
    public static JavaOrigin of(CallSite site) {
        return new JavaOrigin(() -> List.of(site), Comments.NONE);
    }

    /** The same line for another node, so that {@link #isSame} tells the two nodes apart. */
    public JavaOrigin copy() {
        return new JavaOrigin(sites, Comments.NONE);
    }

    /** The same origin with these comments, which the writer writes. */
    public JavaOrigin withComments(Comments value) {
        return new JavaOrigin(sites, value);
    }

    /** Whether the other is of the same call, for another node or with other comments. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isFrom(JavaOrigin other) {
        return sites == other.sites;
    }

    @Override
    public Optional<CallSite> callSite() {
        return sites.get().stream().findFirst();
    }

    @Override
    public List<CallSite> callers() {
        var all = sites.get();
        return all.isEmpty() ? all : all.subList(1, all.size());
    }

    @Override
    public Comments comments() {
        return comments;
    }

    @Override
    public String toString() {
        return callSite().map(CallSite::toString).orElse("unknown");
    }

    private static CallSite resolve(StackFrame frame) {
        var element = frame.toStackTraceElement();
        var name = element.getFileName();
        return new CallSite(
                element.getClassName(),
                name == null ? simpleName(element.getClassName()) + ".java" : name,
                Math.max(0, element.getLineNumber()));
    }

    private static String simpleName(String className) {
        var simple = className.substring(className.lastIndexOf('.') + 1);
        var dollar = simple.indexOf('$');
        return dollar < 0 ? simple : simple.substring(0, dollar);
    }
}
