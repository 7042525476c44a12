package dev.millrace.templates.python;

import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Permissions.idToken;

import dev.millrace.actions.GhActionPypiPublish;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;
import dev.millrace.templates.Project;
import java.util.List;
import java.util.function.Function;

/**
 * Publication on PyPI, whatever builds the packages.
 *
 * <pre>{@code
 * ubuntu("publish")
 *         .permissions(contents(READ), idToken(WRITE))
 *         .environment("release")
 *         .steps(packages.download("dist"), publishToPypi())
 * }</pre>
 */
@PublicApi
@Transparent
public final class Pypi {

    /** What a first release needs. */
    static final List<String> PREPARATIONS = List.of(
            "at pypi.org, name as the project's trusted publisher this repository with release.yml and the environment release (a pending one, while there is no project)");

    /** The version of Ruff that looks at a project which asks for none. */
    static final String RUFF = "0.16.9";

    /** The version of pip-audit. */
    static final String PIP_AUDIT = "2.10.1";

    /** The version of Twine that reads packages as PyPI will. */
    static final String TWINE = "7.0.0";

    private Pypi() {}

    /**
     * Publishes the packages of {@code dist} as a trusted publisher: GitHub says whose run it is, so there is no token, and PyPI shows the attestation of where
     * they come from. The job needs {@code id-token: write}, no container and a runner with Linux.
     */
    public static Step publishToPypi() {
        return GhActionPypiPublish.at("v1.14.2")
                // Attestations, and metadata as setuptools writes them now, need a newer one than the facts know.
                .pinnedTo("dc37677b2e1c63e2034f94d8a5b11f265b73ba33")
                .named("Publish to PyPI")
                // An earlier attempt may have stopped halfway, and PyPI refuses a file that it has.
                .skipExisting("true");
    }

    /** A project with what pip and uv have in common. */
    static Project project(Function<Object, Step> setup, String... versions) {
        return Project.of(axis("python", versions), setup)
                .packages("dist/*.whl", "dist/*.tar.gz")
                .publish(publishToPypi())
                .publishPermissions(idToken(WRITE));
    }
}
