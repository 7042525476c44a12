package dev.millrace.templates.python;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.cache.Caches.pip;
import static dev.millrace.templates.python.Python.python;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;
import dev.millrace.templates.EcosystemTemplate;
import dev.millrace.templates.Project;
import java.util.List;

/**
 * Python with pip: Ruff, pytest, build and Twine, pip-audit, CycloneDX, and PyPI's trusted publishing. What the tests need is found where a project says it:
 * extras and dependency groups called {@code dev} or {@code test}, and {@code requirements*.txt} of these names.
 *
 * <p>It is for packages: what is no package, as it has several folders at its top or no {@code [build-system]}, says its own
 * {@link Project#build build} or stays {@link Project#withoutPackages() without packages} and {@link Project#withoutPublication() publication}.
 *
 * <pre>{@code
 * var project = pythonPip("3.11", "3.12", "3.13");
 * return delivery(project.lint(project.lintSteps(), run("python -m ruff format --check")));
 * }</pre>
 */
@PublicApi
@Transparent
public final class PythonPip extends EcosystemTemplate {

    /** To be called by {@code ServiceLoader}. */
    public PythonPip() {
        super(
                "python-pip",
                "A package in Python, with pip",
                List.of("pyproject.toml"),
                "pythonPip(\"3.11\", \"3.12\", \"3.13\", \"3.14\")",
                Pypi.PREPARATIONS);
    }

    /**
     * The project, built with the first of these versions of Python.
     *
     * <pre>{@code
     * return delivery(pythonPip("3.11", "3.14").systems(UBUNTU_LATEST, WINDOWS_LATEST));
     * }</pre>
     *
     * @param versions like {@code "3.11"}, {@code "3.14"}; the first is the oldest that the project supports
     */
    public static Project pythonPip(String... versions) {
        return Pypi.project(PythonPip::setup, versions)
                .lint(
                        run("python -m pip install ruff==" + Pypi.RUFF),
                        run("python -m ruff check --output-format=github"))
                .test(
                        script(PythonPip.class, "install-project.sh").named("Install the project and its tests' tools"),
                        run("python -m pytest"))
                .build(
                        run("python -m pip install build==1.6.1 twine==" + Pypi.TWINE),
                        run("python -m build"),
                        run("python -m twine check dist/*").named("Check the packages"))
                .audit(script(PythonPip.class, "pip-audit.sh")
                        .named("No dependency has a known vulnerability")
                        .env("PIP_AUDIT", Pypi.PIP_AUDIT))
                .sbom(script(PythonPip.class, "environment-sbom.sh").named("Write the bill of materials"))
                .version(script(PythonPip.class, "project-version.sh").named("Read the version"));
    }

    // The action's own cache fails in jobs that fetch nothing, for lack of something to keep.
    private static Step setup(Object version) {
        return steps(python(version), pip().key("python" + version).step());
    }
}
