package dev.millrace.testing;

import dev.millrace.workspace.Root;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where and how tests run.
 *
 * @param directory the folder that the tests run in
 * @param ci what the environment says under {@code CI}, as GitHub and others set it
 * @param update what the system property {@code millrace.update} says
 */
record Surroundings(Path directory, Optional<String> ci, Optional<String> update) {

    static Surroundings ofThisProcess() {
        return new Surroundings(
                Path.of("").toAbsolutePath(),
                Optional.ofNullable(System.getenv("CI")),
                Optional.ofNullable(System.getProperty("millrace.update")));
    }

    /** Whether files are to be written whatever is in them, as {@code -Dmillrace.update} asks. */
    boolean writesAlways() {
        return update.filter(Surroundings::isOn).isPresent();
    }

    /** Whether files that are out of date are to be written: on somebody's own machine, where the next commit has them. */
    boolean writes() {
        return update.map(Surroundings::isOn)
                .orElseGet(() ->
                        ci.filter(value -> !value.isEmpty() && isOn(value)).isEmpty());
    }

    private static boolean isOn(String value) {
        return !value.equalsIgnoreCase("false");
    }

    /**
     * The nearest folder, this one or above, that is the top of a repository.
     *
     * @throws IllegalStateException when there is none
     */
    Path root() {
        return Root.find(directory)
                .orElseThrow(() -> new IllegalStateException("neither " + directory
                        + " nor a folder above it has .git or .github; say which repository is meant by in(root)"));
    }
}
