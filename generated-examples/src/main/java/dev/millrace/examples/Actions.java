package dev.millrace.examples;

import static dev.millrace.dsl.Millrace.uses;

import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.UsesStep;

/** The actions that the examples use, pinned in one place. */
@Transparent
final class Actions {

    private Actions() {}

    /** Checks the repository out and leaves no token behind. */
    static UsesStep checkout() {
        return uses("actions/checkout@v7.0.1")
                .pinnedTo("3d3c42e5aac5ba805825da76410c181273ba90b1")
                .with("persist-credentials", false);
    }

    /** Installs a JDK, and keeps what Maven downloads. */
    static UsesStep setupJava(Object version) {
        return uses("actions/setup-java@v5.7.0")
                .pinnedTo("b6effb05e454b25005698d916606bdc6ffcbf961")
                .with("distribution", "temurin")
                .with("java-version", version)
                .with("cache", "maven");
    }

    /** Keeps files of the run; finding none is an error. */
    static UsesStep uploadArtifact(String name, String path) {
        return uses("actions/upload-artifact@v7.0.0")
                .pinnedTo("bbbca2ddaa5d8feaa63e36b76fdaad77386f024f")
                .with("name", name)
                .with("path", path)
                .with("if-no-files-found", "error");
    }
}
