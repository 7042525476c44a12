package dev.millrace.templates.python;

import static dev.millrace.templates.Templates.mainBranch;
import static dev.millrace.templates.Templates.pullRequest;
import static dev.millrace.templates.Templates.release;
import static dev.millrace.templates.python.PythonPip.pythonPip;
import static dev.millrace.templates.python.PythonUv.pythonUv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.millrace.dsl.Bash;
import dev.millrace.dsl.Millrace;
import dev.millrace.dsl.RunStep;
import dev.millrace.templates.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonProjectsTest {

    private static final String TELLS = "echo \"${0##*/} $*\"";

    @TempDir
    private Path folder;

    @Test
    void areTestedWithEachVersionAsTextSoThat310IsNot31() {
        for (var project : List.of(pythonPip("3.10", "3.14"), pythonUv("3.10", "3.14"))) {
            assertThat(Yaml.of(mainBranch(project), "test"))
                    .containsSubsequence(
                            "- '3.10'\n", "- '3.14'\n", "python-version: ${{ matrix.python }}", "python -m pytest");
            assertThat(Yaml.of(pullRequest(project), "test")).contains("python-version: '3.10'");
        }
    }

    @Test
    void keepWhatPipAndUvDownload() {
        assertThat(Yaml.of(pullRequest(pythonPip("3.12")), "test"))
                .contains(
                        "~/.cache/pip",
                        "-pip-python3.12-${{ hashFiles('**/requirements*.txt', '**/pyproject.toml') }}");
        assertThat(Yaml.of(pullRequest(pythonUv("3.12")), "test")).contains("enable-cache: true");
    }

    @Test
    void areSetUpByUvEvenInJobsThatFetchNothingWorthKeeping() {
        assertThat(Yaml.of(release(pythonUv("3.12")), "guardrails")).contains("ignore-nothing-to-cache: true");
    }

    @Test
    void areAuditedByAToolOfItsOwnVersionApartFromThem() {
        var run = Bash.in(folder).program("python", TELLS + """

                        if [ "${2-}" = venv ]; then
                          mkdir -p "${@: -1}/bin" && cp "$0" "${@: -1}/bin/python"
                        elif [ "$1" = -c ]; then
                          echo > /dev/null
                        fi
                        """);

        var text = run.run(Millrace.script(PythonPip.class, "pip-audit.sh").env("PIP_AUDIT", "2.10.1"))
                .text();

        assertThat(text)
                .contains("/temp/installed install .\n", "python -m pip install --quiet pip-audit==2.10.1\n")
                .contains("python -m pip_audit --path ");
        assertThat(Yaml.of(release(pythonPip("3.12")), "audit")).containsPattern("PIP_AUDIT: '?\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void areInstalledWithTheirGroupsWherePythonCannotReadToml() {
        var run = Bash.in(folder, "python3")
                .program("python", "if [ \"$1\" = -c ]; then PYTHONPATH=$PWD/old exec python3 \"$@\"; fi; " + TELLS)
                .file("old/tomllib.py", "raise ImportError")
                .file("old/pip/__init__.py", "")
                .file("old/pip/_vendor/__init__.py", "")
                .file("old/pip/_vendor/tomli.py", "def load(file): return {'dependency-groups': {'dev': []}}\n")
                .file("pyproject.toml", "");

        assertThat(run.run(installProject()).text()).contains("python -m pip install --group dev\n");
    }

    @Test
    void takeWithUvNothingButWhatTheLockFileSays() {
        var uv = pythonUv("3.12");

        assertThat(Yaml.of(pullRequest(uv), "lint")).contains("run: uv lock --check");
        assertThat(Yaml.of(pullRequest(uv), "test")).contains("uv run --locked ");
        assertThat(Yaml.of(release(uv), "audit")).contains("uv export --locked ", "--require-hashes --disable-pip");
        assertThat(Yaml.of(release(uv), "build")).contains("uv export --locked --no-dev --format cyclonedx1.5");
    }

    @Test
    void areLintedByOneVersionOfRuffThatMarksTheLines() {
        assertThat(Yaml.of(pullRequest(pythonPip("3.12")), "lint"))
                .containsPattern("pip install ruff==\\d+\\.\\d+\\.\\d+\n")
                .contains("ruff check --output-format=github");
        assertThat(Yaml.of(pullRequest(pythonUv("3.12")), "lint"))
                .containsPattern("uvx ruff@\\d+\\.\\d+\\.\\d+ check --output-format=github");
    }

    @Test
    void arePublishedAsATrustedPublisherWithoutAnySecret() {
        for (var project : List.of(pythonPip("3.12"), pythonUv("3.12"))) {
            assertThat(Yaml.of(release(project), "publish"))
                    .contains("contents: read\n      id-token: write\n", "environment: release")
                    .containsSubsequence("path: dist", "uses: pypa/gh-action-pypi-publish@", "skip-existing: ")
                    .doesNotContain("secrets.", "password", "python -m build", "uv build");
        }
    }

    @Test
    void keepTheWheelAndTheSourceDistribution() {
        for (var project : List.of(pythonPip("3.12"), pythonUv("3.12"))) {
            assertThat(Yaml.of(release(project), "build"))
                    .containsSubsequence("check dist/*", "name: packages", "dist/*.whl", "dist/*.tar.gz");
        }
    }

    @Test
    void haveTheVersionOfPyprojectToml() throws InterruptedException {
        assumeTrue(hasTomllib(), "Python 3.11");
        var run = Bash.in(folder)
                .program("python", "exec python3 \"$@\"")
                .file("pyproject.toml", "[project]\nname = \"demo\"\nversion = \"1.2.3\"\n");

        assertThat(run.run(pythonPip("3.12").version()).code()).isZero();
        assertThat(run.outputs()).containsExactly("value=1.2.3");
    }

    @Test
    void haveTheVersionThatTheirBuildMakesWherePyprojectTomlHasNone() {
        var run = Bash.in(folder, "jq", "python3")
                .program("python", """
                        case "$*" in
                          "-m build --metadata $RUNNER_TEMP/source") cat "$RUNNER_TEMP/source/pyproject.toml" > /dev/null && echo '{"name": "demo", "version": "1.2.4"}' ;;
                          -m*) ;;
                          *) exec python3 "$@" ;;
                        esac""")
                .file("pyproject.toml", "[project]\nname = \"demo\"\ndynamic = [\"version\"]\n");

        assertThat(run.run(pythonPip("3.12").version()).code()).isZero();
        assertThat(run.outputs()).containsExactly("value=1.2.4");
    }

    @Test
    void haveTheVersionThatUvKnows() {
        var run = Bash.in(folder).program("uv", "[ \"$*\" = 'version --short' ] && echo 1.2.3");

        assertThat(run.run(pythonUv("3.12").version()).code()).isZero();
        assertThat(run.outputs()).containsExactly("value=1.2.3");
    }

    @Test
    void haveTheVersionThatTheirBuildMakesWhereUvKnowsNone() {
        var run = Bash.in(folder, "jq")
                .program("uv", "echo 'error: dynamic' >&2; exit 2")
                .program("uvx", "echo '{\"name\": \"demo\", \"version\": \"1.2.4\"}'");

        assertThat(run.run(pythonUv("3.12").version()).code()).isZero();
        assertThat(run.outputs()).containsExactly("value=1.2.4");
    }

    @Test
    void areInstalledWithTheGroupsAndFilesThatTheyHave() throws InterruptedException {
        assumeTrue(hasTomllib(), "Python 3.11");
        var run = Bash.in(folder)
                .program("python", "if [ \"$1\" = -c ]; then exec python3 \"$@\"; fi; " + TELLS)
                .file("pyproject.toml", "[project]\nname = \"demo\"\n[dependency-groups]\ntest = [\"pytest\"]\n")
                .file("requirements-dev.txt", "tox\n");

        assertThat(run.run(installProject()).text().lines())
                .containsExactly(
                        "python -m pip install --upgrade pip",
                        "python -m pip install --editable .[dev,test]",
                        "python -m pip install --group test",
                        "python -m pip install --requirement requirements-dev.txt",
                        "python -m pip install pytest");
    }

    private static RunStep installProject() {
        return Millrace.script(PythonPip.class, "install-project.sh");
    }

    private static boolean hasTomllib() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import tomllib").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
