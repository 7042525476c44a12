package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;

/**
 * The operating system of a runner.
 *
 * <pre>{@code
 * RunnerLabels.find("macos-26").flatMap(RunnerLabel::os) // Optional[macOS]
 * }</pre>
 */
@PublicApi
public enum OperatingSystem {
    /** Linux. */
    LINUX("Linux"),
    /** macOS. */
    MACOS("macOS"),
    /** Windows. */
    WINDOWS("Windows");

    private final String name;

    OperatingSystem(String name) {
        this.name = name;
    }

    /** The name as {@code runner.os} has it: {@code Linux}, {@code macOS} or {@code Windows}. */
    @Override
    public String toString() {
        return name;
    }
}
