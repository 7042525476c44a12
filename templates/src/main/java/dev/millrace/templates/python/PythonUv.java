package dev.millrace.templates.python;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;

import dev.millrace.actions.SetupUv;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Transparent;
import dev.millrace.templates.EcosystemTemplate;
import dev.millrace.templates.Project;
import java.util.List;

/**
 * Python with uv, by its lock file alone: Ruff, pytest, uv's build and Twine, pip-audit, uv's CycloneDX, and PyPI's trusted publishing. The dependency group
 * {@code dev} has what the tests need; pytest is added where it lacks.
 *
 * <pre>{@code
 * var project = pythonUv("3.11", "3.12", "3.13");
 * return delivery(project.test(run("uv run --locked --all-extras pytest")));
 * }</pre>
 */
@PublicApi
@Transparent
public final class PythonUv extends EcosystemTemplate {

    /** To be called by {@code ServiceLoader}. */
    public PythonUv() {
        super(
                "python-uv",
                "A package in Python, with uv",
                List.of("uv.lock"),
                "pythonUv(\"3.11\", \"3.12\", \"3.13\", \"3.14\")",
                Pypi.PREPARATIONS);
    }

    /**
     * The project, built with the first of these versions of Python, and with the uv that it requires, else the newest.
     *
     * <pre>{@code
     * return delivery(pythonUv("3.11", "3.14").systems(UBUNTU_LATEST, WINDOWS_LATEST));
     * }</pre>
     *
     * @param versions like {@code "3.11"}, {@code "3.14"}; the first is the oldest that the project supports
     */
    public static Project pythonUv(String... versions) {
        return Pypi.project(PythonUv::setup, versions)
                .lint(
                        run("uv lock --check").named("The lock file is up to date"),
                        run("uvx ruff@" + Pypi.RUFF + " check --output-format=github"))
                .test(run("uv run --locked --with pytest python -m pytest"))
                .build(
                        run("uv build"),
                        run("uvx twine@" + Pypi.TWINE + " check dist/*").named("Check the packages"))
                .audit(script(PythonUv.class, "uv-audit.sh")
                        .named("No dependency has a known vulnerability")
                        .env("PIP_AUDIT", Pypi.PIP_AUDIT))
                .sbom(
                        run(
                                "uv export --locked --no-dev --format cyclonedx1.5 --preview-features sbom-export --output-file sbom.json"))
                .version(script(PythonUv.class, "uv-version.sh").named("Read the version"));
    }

    // Of some jobs nothing is kept, as they fetch nothing; the action takes that for a mistake otherwise.
    private static SetupUv setup(Object version) {
        return SetupUv.v10()
                .named("Set up uv")
                .pythonVersion(version.toString())
                .enableCache(true)
                .ignoreNothingToCache(true);
    }
}
