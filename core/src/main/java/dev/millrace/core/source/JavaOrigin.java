package dev.millrace.core.source;

import dev.millrace.annotations.PublicApi;
import java.lang.StackWalker.StackFrame;
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

    private final Supplier<CallSite> site;
    private final Comments comments;

    private JavaOrigin(Supplier<CallSite> site, Comments comments) {
        this.site = site;
        this.comments = comments;
    }

    /** The origin at a frame of the stack. */
    public static JavaOrigin of(StackFrame frame) {
        return new JavaOrigin(() -> resolve(frame), Comments.NONE);
    }

    /** The origin at a known line. */
    public static JavaOrigin of(CallSite site) {
        return new JavaOrigin(() -> site, Comments.NONE);
    }

    /** The same line for another node, so that {@link #isSame} tells the two nodes apart. */
    public JavaOrigin copy() {
        return new JavaOrigin(site, Comments.NONE);
    }

    /** The same origin with these comments, which the writer writes. */
    public JavaOrigin withComments(Comments value) {
        return new JavaOrigin(site, value);
    }

    @Override
    public Optional<CallSite> callSite() {
        return Optional.of(site.get());
    }

    @Override
    public Comments comments() {
        return comments;
    }

    @Override
    public String toString() {
        return site.get().toString();
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
