package dev.millrace.templates.python;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.cache.Caches.pip;
import static dev.millrace.dsl.release.ReleaseChecks.vulnerabilityAudit;

import dev.millrace.actions.SetupPython;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.release.Ecosystem;
import dev.millrace.templates.Project;
import dev.millrace.templates.Template;
import java.util.List;

/**
 * Python with pip: Ruff, pytest, build and Twine, pip-audit, CycloneDX, and PyPI's trusted publishing. What the tests need is found where a project says it:
 * extras and dependency groups called {@code dev} or {@code test}, and {@code requirements*.txt} of these names.
 *
 * <pre>{@code
 * var project = pythonPip("3.11", "3.12", "3.13");
 * return delivery(project.lint(project.lintSteps(), run("python -m ruff format --check")));
 * }</pre>
 */
@PublicApi
@Transparent
public final class PythonPip implements Template {

    /** To be called by {@code ServiceLoader}. */
    public PythonPip() {}

    /**
     * The project, built with the first of these versions of Python.
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
                .audit(
                        run("python -m pip install --upgrade pip .").named("Install what users get"),
                        vulnerabilityAudit(Ecosystem.PIP))
                .sbom(script(PythonPip.class, "environment-sbom.sh").named("Write the bill of materials"))
                .version(script(PythonPip.class, "project-version.sh").named("Read the version"));
    }

    // The action's own cache fails in jobs that fetch nothing, for lack of something to keep.
    private static Step setup(Object version) {
        return steps(
                SetupPython.v7().named("Set up Python").pythonVersion(version.toString()),
                pip().key("python" + version).step());
    }

    @Override
    public String name() {
        return "python-pip";
    }

    @Override
    public String summary() {
        return "A package or application in Python, with pip";
    }

    @Override
    public List<String> buildFiles() {
        return List.of("pyproject.toml");
    }

    @Override
    public List<String> imports() {
        return List.of(
                "static dev.millrace.templates.Templates.delivery",
                "static dev.millrace.templates.python.PythonPip.pythonPip");
    }

    @Override
    public String body() {
        return "return delivery(pythonPip(\"3.11\", \"3.12\", \"3.13\", \"3.14\"));";
    }
}
