package dev.millrace.maven;

import dev.millrace.workspace.WorkspaceException;
import java.util.Locale;

/** Whose sources the classes for actions are. */
enum BindingTarget {
    /** Those of the pipelines, which this plugin compiles. */
    PIPELINES,
    /** The module's. */
    MAIN,
    /** The module's tests'. */
    TEST;

    static BindingTarget named(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new WorkspaceException("<bindingsFor>: \"" + name + "\" is none of pipelines, main and test");
        }
    }
}
