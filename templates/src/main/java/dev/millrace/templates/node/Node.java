package dev.millrace.templates.node;

import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.Permissions.idToken;

import dev.millrace.actions.SetupNode;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;
import dev.millrace.templates.Project;
import java.util.List;
import java.util.function.Function;

/**
 * Steps with Node, whatever manages its packages.
 *
 * <pre>{@code
 * ubuntu("publish")
 *         .permissions(contents(READ), idToken(WRITE))
 *         .steps(packages.download("dist"), publishToNpm())
 * }</pre>
 */
@PublicApi
@Transparent
public final class Node {

    /** What a first release needs. */
    static final List<String> PREPARATIONS = List.of(
            "at npmjs.com, publish a first version by hand, and name as its trusted publisher this repository with release.yml and the environment release");

    private Node() {}

    /**
     * Node of a version like {@code 24}, given as a number, text, or an expression such as an axis. It keeps nothing by itself: a job that fetches nothing
     * would fail for lack of something to keep, where {@code Caches.npm()} goes on.
     *
     * <pre>{@code
     * ubuntu("test").steps(checkout(), node(24), npm().step(), run("npm ci"), run("npm test"))
     * }</pre>
     */
    public static SetupNode node(Object version) {
        return SetupNode.v7()
                .named("Set up Node")
                .nodeVersion(version.toString())
                .packageManagerCache(false);
    }

    /**
     * The version that {@code package.json} says, as the output {@code value}.
     *
     * <pre>{@code
     * var version = packageVersion();
     * ubuntu("guardrails").steps(checkout(), version, tagEqualsVersion(version.output("value")))
     * }</pre>
     */
    public static RunStep packageVersion() {
        return run("""
                version="$(node -p "require('./package.json').version")"
                echo "value=$version" >> "$GITHUB_OUTPUT"
                """.strip()).named("Read the version").id("version").shell("bash");
    }

    /**
     * Publishes the packed packages of {@code dist} to npm, as a trusted publisher: GitHub says whose run it is, so there is no token, and npm notes of a
     * public repository where the package comes from. The job needs {@code id-token: write}. A version like {@code 2.0.0-beta.1} gets the tag
     * {@code next}, so that nobody installs it by chance; one that is there already is left as it is.
     *
     * <pre>{@code
     * ubuntu("publish").permissions(idToken(WRITE)).steps(packages.download("dist"), publishToNpm())
     * }</pre>
     */
    public static Step publishToNpm() {
        // Node 24 is the first whose npm can do that; what the project itself is built with may be older.
        return steps(
                node(24).named("Set up an npm that needs no token"),
                script(Node.class, "publish-to-npm.sh").named("Publish to npm"));
    }

    /** A project with what npm and pnpm have in common. */
    static Project project(Function<Object, Step> setup, Integer... versions) {
        return Project.of(axis("node", versions), setup)
                .version(packageVersion())
                .packages("*.tgz")
                .publish(publishToNpm())
                .publishPermissions(idToken(WRITE));
    }
}
