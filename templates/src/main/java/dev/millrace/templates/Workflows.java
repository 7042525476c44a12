package dev.millrace.templates;

import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.github.Checkouts.checkout;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Transparent;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The job that sees to it that the committed workflows are what the Java says, for all of them at once.
 *
 * <pre>{@code
 * // a source that needs no build
 * workflowsUpToDate(millrace("0.1.0", "9f86d0…"), checkSources(".github/millrace/Delivery.java"))
 * // classes of a build
 * workflowsUpToDate(
 *         temurin(21).cache(MAVEN),
 *         millrace("0.1.0", "9f86d0…"),
 *         run("mvn -B -ntp -q test-compile"),
 *         checkClasses("target/test-classes"))
 * // a test with assertThatWorkflows(…).areUpToDate()
 * workflowsUpToDate(temurin(21).cache(MAVEN), run("mvn -B -ntp test -Dtest=WorkflowsTest"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Workflows {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern VERSION = Pattern.compile("[0-9][0-9A-Za-z.-]*");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    private Workflows() {}

    /**
     * The job {@code workflows}, which checks the repository out and takes these steps: what they need, and the check itself.
     *
     * <pre>{@code
     * pullRequest(project).jobs(workflowsUpToDate(millrace("0.1.0", "9f86d0…"), checkSources(".github/millrace/Delivery.java")))
     * }</pre>
     */
    public static StepsJob workflowsUpToDate(Step... steps) {
        return ubuntu("workflows")
                .named("Workflows are up to date")
                .expected(minutes(1), minutes(2))
                .steps(checkout())
                .steps(steps);
    }

    /**
     * Puts the command {@code millrace} on the path: a release from Maven Central, if it has this checksum. It runs with the Java of the
     * runner, 17 or newer. Whoever has it from elsewhere says so in a step instead; {@code env("REPOSITORY", …)} names another repository.
     *
     * <pre>{@code
     * millrace("0.1.0", "9f86d0…").env("REPOSITORY", "https://maven.example.org/central")
     * }</pre>
     *
     * @param version like {@code 0.1.0}
     * @param sha256 the checksum of {@code cli-0.1.0-all.jar}, 64 digits and small letters
     * @throws IllegalArgumentException when the version or the checksum is none
     */
    public static RunStep millrace(String version, String sha256) {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException(
                    "\"" + version
                            + "\" is no version of a release: it begins with a digit, and has digits, letters, . and -, like 0.1.0");
        }
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "\"" + sha256 + "\" is no SHA-256: it has 64 digits and letters from a to f; "
                            + "sha256sum prints that of a file");
        }
        return script(Workflows.class, "install-millrace.sh")
                .named("Install Millrace")
                .env("REPOSITORY", "https://repo.maven.apache.org/maven2")
                .env("VERSION", version)
                .env("SHA256", sha256);
    }

    /**
     * Fails when the workflows are not as these Java sources say; {@code millrace} is on the path.
     *
     * <pre>{@code
     * checkSources(".github/millrace/Delivery.java")
     * }</pre>
     *
     * @param first a source, from the top of the repository
     * @param more sources that are compiled together with it
     */
    public static RunStep checkSources(String first, String... more) {
        return check(Stream.concat(Stream.of(first), Stream.of(more))
                .map(Workflows::word)
                .collect(Collectors.joining(" ")));
    }

    /**
     * Fails when the workflows are not as the pipelines of a classpath say; {@code millrace} is on the path.
     *
     * <pre>{@code
     * checkClasses("target/classes:lib/*")
     * }</pre>
     */
    public static RunStep checkClasses(String classpath) {
        return check("--classpath " + word(classpath));
    }

    private static RunStep check(String pipelines) {
        return run("millrace generate " + pipelines + " --check").named("Check that the workflows are up to date");
    }

    // What begins like an option would be taken for one.
    private static String word(String path) {
        var word = path.startsWith("-") ? "./" + path : path;
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
