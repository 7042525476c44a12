package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;

/** Finds the line of the user's Java that made a value. */
@Transparent
final class CallSites {

    private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    // Asked once a class: looking at annotations costs more than walking the stack.
    private static final ClassValue<Boolean> IS_TRANSPARENT = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
                if (each.isAnnotationPresent(Transparent.class)) {
                    return true;
                }
            }
            return false;
        }
    };

    private CallSites() {}

    /** The origin at the innermost frame that is no part of the language. */
    static JavaOrigin here() {
        return WALKER.walk(frames -> frames.filter(CallSites::isUsers).findFirst())
                .map(JavaOrigin::of)
                .orElseThrow(() -> new IllegalStateException("no frame of the stack is the user's"));
    }

    private static boolean isUsers(StackFrame frame) {
        return !IS_TRANSPARENT.get(frame.getDeclaringClass());
    }
}
