package dev.millrace.dsl.output;

import dev.millrace.annotations.PublicApi;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Lets a source with pipelines be run itself, as {@code java -cp millrace.jar .github/millrace/Delivery.java --check}.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     CommandLine.generate(Delivery.class, args);
 * }
 * }</pre>
 *
 * Such a source compiles without the command line, too; it is looked for when it runs.
 */
@PublicApi
public interface CommandLine {

    /**
     * Generates the workflows of a source, and ends the process with the exit code of {@code millrace generate}.
     *
     * @param source the class in whose source pipelines are
     * @param args the options of {@code millrace generate}, like {@code --check}
     * @throws IllegalStateException when the command line is not on the class path
     */
    static void generate(Class<?> source, String... args) {
        ServiceLoader.load(CommandLine.class, CommandLine.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the command line is not on the class path; add"
                        + " dev.millrace:cli to it, or use millrace generate " + source.getSimpleName() + ".java"))
                .run(source, List.of(args));
    }

    /** Does it, for {@link #generate}. */
    void run(Class<?> source, List<String> args);
}
