package dev.millrace.core.context;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The things that were asked for last, by name, so that memory does not grow with a repository. Threads share it; two that ask for the same
 * thing at the same time may both make it.
 */
final class Recent<T> {

    private final int most;
    private final Map<String, T> things = new LinkedHashMap<>(16, 0.75f, true);

    /** Keeps so many. */
    Recent(int most) {
        this.most = most;
    }

    /** The thing of a name, made when it is not there. */
    T get(String name, Function<String, T> make) {
        synchronized (things) {
            var known = things.get(name);
            if (known != null) {
                return known;
            }
        }
        // Another may be asked for while it is made.
        var made = make.apply(name);
        synchronized (things) {
            things.put(name, made);
            if (things.size() > most) {
                var eldest = things.keySet().iterator();
                eldest.next();
                eldest.remove();
            }
        }
        return made;
    }
}
