package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line of the user's Java that made a value, and the lines that called the user's own method it stands in. With
 * {@code -Dmillrace.origins=off} nothing is looked for, which saves half of the time and all of the places.
 *
 * <pre>{@code
 * public static Guardrail onlyLinux() {       // in a class that is marked as @Transparent
 *     return new OnlyLinux(CallSites.here()); // the line that called onlyLinux()
 * }
 * }</pre>
 */
@PublicApi
@Transparent
public final class CallSites {

    // Who describes pipelines in methods of methods of methods finds the rest by looking.
    private static final int MOST_FRAMES = 4;
    // Outside of a pipeline source, callers would end in the depths of a test framework.
    private static final int MOST_STEPS = 12;

    private static final boolean IS_OFF = "off".equals(System.getProperty("millrace.origins"));
    private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    /** Whose frame it is. */
    private enum Kind {
        TRANSPARENT,
        USER,
        SOURCE
    }

    // Asked once a class: looking at annotations costs more than walking the stack.
    private static final ClassValue<Kind> KINDS = new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
            return isTransparent(type) ? Kind.TRANSPARENT : isSource(type) ? Kind.SOURCE : Kind.USER;
        }
    };

    private CallSites() {}

    /** The origin at the innermost frame that is part neither of the language nor of the JDK. */
    public static JavaOrigin here() {
        return JavaOrigin.of(IS_OFF ? List.of() : WALKER.walk(CallSites::userFrames));
    }

    /** The user's class that called the language. */
    static Class<?> callingClass() {
        return WALKER.walk(frames -> frames.<Class<?>>map(StackFrame::getDeclaringClass)
                .filter(type -> KINDS.get(type) != Kind.TRANSPARENT)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no frame of the stack is the user's")));
    }

    private static List<StackFrame> userFrames(Stream<StackFrame> frames) {
        var search = new Search();
        var all = frames.spliterator();
        while (!search.isOver && all.tryAdvance(search)) {
            search.steps++;
        }
        return search.found();
    }

    /** Collects the user's frames from the innermost to the one that describes the pipelines. */
    private static final class Search implements Consumer<StackFrame> {

        private final List<StackFrame> frames = new ArrayList<>(2);
        private int steps;
        private boolean isInSource;
        private boolean isOver;

        @Override
        public void accept(StackFrame frame) {
            var kind = KINDS.get(frame.getDeclaringClass());
            if (kind != Kind.TRANSPARENT) {
                frames.add(frame);
                isInSource = kind == Kind.SOURCE && frame.getMethodName().equals("define");
                isOver = isInSource || frames.size() == MOST_FRAMES;
            }
            isOver |= steps == MOST_STEPS && !frames.isEmpty();
        }

        List<StackFrame> found() {
            return isInSource || frames.isEmpty() ? frames : frames.subList(0, 1);
        }
    }

    private static boolean isTransparent(Class<?> type) {
        if (isJdk(type.getClassLoader())) {
            return true;
        }
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (each.isAnnotationPresent(Transparent.class)) {
                return true;
            }
        }
        return false;
    }

    // A word that is handed to a stream as a method reference is called by the JDK.
    private static boolean isJdk(@Nullable ClassLoader loader) {
        return loader == null || loader.equals(ClassLoader.getPlatformClassLoader());
    }

    private static boolean isSource(Class<?> type) {
        return PipelineSource.class.isAssignableFrom(type);
    }
}
