package dev.millrace.examples;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.seconds;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Result.SUCCESS;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.cache.Caches.cache;
import static dev.millrace.dsl.cache.Caches.pip;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.notCancelled;
import static dev.millrace.dsl.guardrail.Guardrails.budget;
import static dev.millrace.dsl.guardrail.Guardrails.everyAction;
import static dev.millrace.dsl.guardrail.Guardrails.everyJob;
import static dev.millrace.dsl.guardrail.Guardrails.leastPrivilege;
import static dev.millrace.dsl.guardrail.Guardrails.noUntrustedTriggerWithSecrets;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.github.Checkouts.fullHistory;
import static dev.millrace.templates.python.Python.PYPI;
import static dev.millrace.templates.python.Python.audit;
import static dev.millrace.templates.python.Python.everyInstallIsHashed;
import static dev.millrace.templates.python.Python.install;
import static dev.millrace.templates.python.Python.installBuilt;
import static dev.millrace.templates.python.Python.installWithSources;
import static dev.millrace.templates.python.Python.packages;
import static dev.millrace.templates.python.Python.python;
import static dev.millrace.templates.python.Python.sbom;
import static dev.millrace.templates.python.Python.twineCheck;
import static dev.millrace.templates.python.Python.version;
import static dev.millrace.templates.python.Python.wheel;

import dev.millrace.actions.SetupJava;
import dev.millrace.actions.SetupJava.Distribution;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.cache.Cache;
import dev.millrace.dsl.cache.CacheStep;

/**
 * The delivery of a Python package: pull requests hear within five minutes whether they break the build, {@code main} is tested in full, and a
 * tag is released once nothing speaks against it. A time stands at the step that a phase is named for.
 *
 * <pre>{@code
 * WorkflowFiles.in(Path.of(".")).write(new PythonWheel().define()) // pr-build.yml, main-build.yml and release.yml
 * }</pre>
 */
@PublicApi
public final class PythonWheel implements PipelineSource {

    static final String PACKAGE = "stock-pipeline";
    static final String MODULE = "stock_pipeline";
    static final String PYTHON = "3.11";

    // What the package itself needs; the other lock files have the tools of a workflow, too.
    static final String RUNTIME = "requirements/runtime.txt";

    /** To be called by Millrace. */
    public PythonWheel() {}

    @Override
    public Pipelines define() {
        return pipelines(prBuild(), mainBuild(), PythonWheelRelease.workflow());
    }

    private static Workflow prBuild() {
        return workflow("pr-build")
                .named("PR build")
                .on(pullRequest(branches("main")), push(branches("feature/*")))
                .permissions(contents(READ))
                .concurrency(perRef().cancelInProgress())
                .jobs(fastBuild())
                .guardrails(
                        budget(minutes(5)),
                        everyJob().hasTimeoutAtMost(minutes(5)),
                        everyAction().isPinned(),
                        everyInstallIsHashed(),
                        leastPrivilege(),
                        noUntrustedTriggerWithSecrets());
    }

    private static StepsJob fastBuild() {
        var lint = criticalErrors();
        var test = fastTests();
        return ubuntu("build")
                .named("Build and smoke test")
                .timeout(minutes(5))
                .steps(
                        checkout().fetchDepth(1),
                        python(PYTHON).expected(seconds(45)),
                        restored(pip().onLinux().key("fast").lockFiles("requirements/pr.txt")),
                        locked("requirements/pr.txt").expected(seconds(60)),
                        lint,
                        wheel().timeout(minutes(2)).expected(seconds(30)),
                        twineCheck().timeout(minutes(1)),
                        installBuilt(MODULE)
                                .named("Smoke test by installing and importing it")
                                .timeout(minutes(1))
                                .expected(seconds(20)),
                        test,
                        artifact("pr-package-" + github().sha(), "dist/*.whl")
                                .retention(days(7))
                                .upload()
                                .expected(seconds(10)),
                        script("tell-what-did-not-block.sh")
                                .named("Tell what did not block")
                                .env("LINT", lint.outcome())
                                .env("UNIT_TESTS", test.outcome()));
    }

    private static RunStep criticalErrors() {
        return run("python -m ruff check --select E9,F63,F7,F82 --output-format github .")
                .named("Lint for critical errors")
                .id("lint")
                .continueOnError()
                .expected(seconds(15));
    }

    private static RunStep fastTests() {
        return run("python -m pytest tests/unit --timeout=60")
                .named("Run the fast unit tests")
                .id("unit-tests")
                .continueOnError()
                .timeout(minutes(2))
                .expected(seconds(90));
    }

    private static Workflow mainBuild() {
        return workflow("main-build")
                .named("Main build")
                .on(push(branches("main")))
                .permissions(contents(READ))
                .jobs(fullBuild(), pyspark())
                .guardrails(
                        budget(minutes(10)),
                        everyJob().hasTimeoutAtMost(minutes(10)),
                        everyAction().isPinned(),
                        everyInstallIsHashed(),
                        leastPrivilege());
    }

    private static StepsJob fullBuild() {
        var python = axis("python-version", "3.10", "3.11");
        var version = version();
        var installed = installBuilt(MODULE).id("installed").timeout(minutes(2));
        var reports = artifact("main-reports-" + python, "coverage.xml", "sbom.cdx.json", "pip-audit.json")
                .retention(days(14));
        return ubuntu("build")
                .named("Build and test with Python " + python)
                .strategy(matrix(python).failFast(false))
                .timeout(minutes(10))
                .steps(
                        fullHistory(),
                        python(python).expected(seconds(60)),
                        restored(
                                pip().onLinux().key("main", "py" + python).lockFiles("requirements/main.txt", RUNTIME)),
                        locked("requirements/main.txt"),
                        version,
                        packages().timeout(minutes(2)).expected(seconds(45)),
                        twineCheck().timeout(minutes(1)),
                        installed,
                        sbom(PYPI, RUNTIME).timeout(minutes(3)).expected(seconds(30)),
                        audit(RUNTIME).timeout(minutes(3)).expected(seconds(45)),
                        allTests()
                                .comment("Also when the audit has found something: that hides no failing test.")
                                .when(notCancelled().and(installed.outcome().is(SUCCESS))),
                        artifact("main-package-" + python + "-" + version.output("value"), "dist/*")
                                .retention(days(14))
                                .upload()
                                .expected(seconds(20)),
                        reports.upload().when(notCancelled()).with("if-no-files-found", "warn"));
    }

    private static RunStep allTests() {
        return run("python -m pytest --ignore=tests/pyspark --timeout=60 --cov=" + MODULE
                        + " --cov-report=term --cov-report=xml")
                .named("Run all tests with coverage")
                .timeout(minutes(6))
                .expected(seconds(180));
    }

    private static StepsJob pyspark() {
        return ubuntu("pyspark")
                .named("Test with PySpark")
                .timeout(minutes(10))
                .steps(
                        fullHistory(),
                        python(PYTHON).expected(seconds(60)),
                        SetupJava.v5()
                                .named("Set up Java for Spark")
                                .distribution(Distribution.TEMURIN)
                                .javaVersion(17),
                        restored(cache("pyspark-cache", "~/.cache/pip", "~/.ivy2"))
                                .comment(
                                        "Without a hash: Spark is most of it, and what changed beside it is fetched anew."),
                        locked("requirements/build.txt").named("Install what builds packages"),
                        installWithSources(PYPI, "requirements/pyspark.txt", "pyspark")
                                .comment("PyPI has Spark as a source archive alone, of some hundred megabytes.")
                                .timeout(minutes(5)),
                        run("python -m pip install --no-index --no-deps --no-build-isolation .")
                                .named("Install the package")
                                .timeout(minutes(2)),
                        run("python -m pytest tests/pyspark --timeout=240")
                                .named("Test in a Spark session")
                                .env("SPARK_LOCAL_IP", "127.0.0.1")
                                .timeout(minutes(6))
                                .expected(seconds(300)));
    }

    /** What a lock file names, from the one index; a download that hangs is given up. */
    static RunStep locked(String lockFile) {
        return install(PYPI, lockFile).timeout(minutes(3));
    }

    /** A cache of what pip has downloaded. */
    static CacheStep restored(Cache cache) {
        return cache.step().named("Restore the cache of pip");
    }
}
