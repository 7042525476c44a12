package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import org.jspecify.annotations.Nullable;

/** Finds the line of the user's Java that made a value. */
@Transparent
final class CallSites {

    private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    // Asked once a class: looking at annotations costs more than walking the stack.
    private static final ClassValue<Boolean> IS_TRANSPARENT = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
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
    };

    private CallSites() {}

    /** The origin at the innermost frame that is part neither of the language nor of the JDK. */
    static JavaOrigin here() {
        return WALKER.walk(frames -> frames.filter(CallSites::isUsers).findFirst())
                .map(JavaOrigin::of)
                .orElseThrow(() -> new IllegalStateException("no frame of the stack is the user's"));
    }

    // A word that is handed to a stream as a method reference is called by the JDK.
    private static boolean isJdk(@Nullable ClassLoader loader) {
        return loader == null || loader.equals(ClassLoader.getPlatformClassLoader());
    }

    private static boolean isUsers(StackFrame frame) {
        return !IS_TRANSPARENT.get(frame.getDeclaringClass());
    }
}
