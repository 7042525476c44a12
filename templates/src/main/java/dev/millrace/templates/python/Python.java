package dev.millrace.templates.python;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;

import dev.millrace.actions.SetupPython;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.plan.Guardrail;

/**
 * Steps with Python. What is installed comes from one index, and only as the hashes of a lock file say, such as {@code pip-compile --generate-hashes}
 * writes them, so that nobody gets in by a package of the same name elsewhere.
 *
 * <pre>{@code
 * ubuntu("build").steps(checkout(), python("3.13"), install(PYPI, "requirements/ci.txt"), packages(), twineCheck())
 * }</pre>
 */
@PublicApi
@Transparent
public final class Python {

    /** The index that everybody uses. */
    public static final String PYPI = "https://pypi.org/simple";

    private Python() {}

    /** Python of a version like {@code 3.13}, given as text, or an expression such as an axis. */
    public static SetupPython python(Object version) {
        return SetupPython.v7().named("Set up Python").pythonVersion(version.toString());
    }

    /**
     * Installs what lock files name. Each package has to have a hash there, and comes ready built: nothing of it is run here.
     *
     * @param index the only index that is asked, whatever the machine's files of configuration say
     */
    public static RunStep install(String index, String... lockFiles) {
        return run("python -m pip install --require-hashes --only-binary :all: --requirement "
                        + String.join(" --requirement ", lockFiles))
                .named("Install the locked packages")
                .env("PIP_INDEX_URL", index)
                .env("PIP_CONFIG_FILE", "/dev/null");
    }

    /** Builds the wheel into {@code dist}, by what is installed: fetching other tools for it would go around their hashes. */
    public static RunStep wheel() {
        return run("python -m build --no-isolation --wheel").named("Build the wheel");
    }

    /** Builds the source distribution, and the wheel out of that, into {@code dist}, by what is installed. */
    public static RunStep packages() {
        return run("python -m build --no-isolation").named("Build the wheel and the source distribution");
    }

    /** Stops at packages in {@code dist} that an index would refuse or could not describe; {@code twine} has to be there. */
    public static RunStep twineCheck() {
        return run("python -m twine check --strict dist/*").named("Check the packages");
    }

    /** Installs each package of {@code dist} by itself, from that file alone, and imports a module of it from there and not from the sources. */
    public static RunStep installBuilt(String module) {
        return script(Python.class, "install-built.sh")
                .named("Install and import what was built")
                .env("MODULE", module);
    }

    /** The version that {@code setuptools-scm} gives the sources, as the output {@code value}. */
    public static RunStep version() {
        return script(Python.class, "version.sh").named("Work out the version").id("version");
    }

    /** Looks up the packages of a lock file among the known vulnerabilities, and writes what it finds to {@code pip-audit.json}. */
    public static RunStep audit(String lockFile) {
        return run("python -m pip_audit --requirement " + lockFile
                        + " --require-hashes --disable-pip --format json --output pip-audit.json")
                .named("Audit the dependencies");
    }

    /**
     * Writes to {@code sbom.cdx.json} all that comes with the wheel in {@code dist}, by CycloneDX.
     *
     * @param index where the packages come from
     * @param lockFile what the wheel needs to run
     */
    public static RunStep sbom(String index, String lockFile) {
        return script(Python.class, "sbom.sh")
                .named("Write the bill of materials")
                .env("LOCK_FILE", lockFile)
                .env("PIP_INDEX_URL", index)
                .env("PIP_CONFIG_FILE", "/dev/null");
    }

    /** A guardrail: each {@code pip install} of a workflow asks for hashes, or no index at all. */
    public static Guardrail everyInstallIsHashed() {
        return HashedInstalls.GUARDRAIL;
    }

    /**
     * As {@link #install}, for a lock file with packages that are published as sources alone, such as PySpark. Those are built by what is
     * installed before, as fetching other tools for it would go around their hashes.
     *
     * @param sources the names of these packages
     */
    public static RunStep installWithSources(String index, String lockFile, String... sources) {
        return run("python -m pip install --require-hashes --only-binary :all: --no-binary " + String.join(",", sources)
                        + " --no-build-isolation --requirement " + lockFile)
                .named("Install the locked packages, and build " + String.join(", ", sources))
                .env("PIP_INDEX_URL", index)
                .env("PIP_CONFIG_FILE", "/dev/null");
    }

    /**
     * Stops where a package in {@code dist} says that it is another version than this, whatever the tools of the build have made of the tag.
     *
     * @param version with or without {@code v} in front; text or an expression
     */
    public static RunStep builtVersionIs(Object version) {
        return script(Python.class, "built-version.sh")
                .named("The built packages have the version")
                .env("VERSION", version.toString());
    }
}
