package dev.millrace.workspace.pipeline;

import dev.millrace.dsl.PipelineSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the classes that describe pipelines: those named as services, or else all on the classpath that are such and can be made. */
final class SourceScan {

    private static final String SOURCE = PipelineSource.class.getName();

    private final Map<String, ClassHeader> headers = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();
    private final ClassLoader around;

    private SourceScan(ClassLoader around) {
        this.around = around;
    }

    /**
     * The names of the classes.
     *
     * @param around the loader of what is not on the classpath, where supertypes may be
     */
    static List<String> of(Classpath classpath, ClassLoader around) {
        var services = classpath.services(SOURCE);
        if (!services.isEmpty()) {
            return services;
        }
        var headers = new ArrayList<ClassHeader>();
        classpath.headers(headers::add);
        return of(headers, around);
    }

    /** The names of those of these classes. */
    static List<String> of(List<ClassHeader> classes, ClassLoader around) {
        var scan = new SourceScan(around);
        // As for a class loader, the first of a name counts.
        classes.forEach(header -> scan.headers.putIfAbsent(header.name(), header));
        return scan.headers.values().stream()
                .filter(header -> !header.isAbstract() && !isAnonymous(header.name()))
                .map(ClassHeader::name)
                .filter(scan::isSource)
                .sorted()
                .toList();
    }

    private boolean isSource(String name) {
        if (name.equals(SOURCE)) {
            return true;
        }
        if (name.startsWith("java.")) {
            return false;
        }
        var answer = known.get(name);
        if (answer == null) {
            // Until it is known: of types that are their own supertypes, the loader will complain.
            known.put(name, false);
            var header = headers.get(name);
            answer = header == null
                    ? isSourceAround(name)
                    : header.supertypes().stream().anyMatch(this::isSource);
            known.put(name, answer);
        }
        return answer;
    }

    private boolean isSourceAround(String name) {
        try {
            return PipelineSource.class.isAssignableFrom(Class.forName(name, false, around));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static boolean isAnonymous(String name) {
        var dollar = name.lastIndexOf('$');
        return dollar >= 0 && dollar + 1 < name.length() && Character.isDigit(name.charAt(dollar + 1));
    }
}
