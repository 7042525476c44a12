package dev.millrace.dsl.release;

import static dev.millrace.dsl.release.ReleaseChecks.checksumsMatch;
import static dev.millrace.dsl.release.ReleaseChecks.cleanWorkingTree;
import static dev.millrace.dsl.release.ReleaseChecks.cobertura;
import static dev.millrace.dsl.release.ReleaseChecks.coverageAtLeast;
import static dev.millrace.dsl.release.ReleaseChecks.jacoco;
import static dev.millrace.dsl.release.ReleaseChecks.lcov;
import static dev.millrace.dsl.release.ReleaseChecks.licencesAllowed;
import static dev.millrace.dsl.release.ReleaseChecks.noDevelopmentVersion;
import static dev.millrace.dsl.release.ReleaseChecks.packageIntegrity;
import static dev.millrace.dsl.release.ReleaseChecks.tagEqualsVersion;
import static dev.millrace.dsl.release.ReleaseChecks.vulnerabilityAudit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dsl.Bash;
import dev.millrace.dsl.expression.Expression;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts are run, as a runner would, on something that passes and on something that does not. */
@DisabledOnOs(OS.WINDOWS)
class ReleaseChecksTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"v1.2.3, 1.2.3", "1.2.3, 1.2.3", "1.2.3, v1.2.3", "v2.0.0-rc.1, 2.0.0-rc.1"})
    void letATagOfTheVersionPass(String tag, String version) {
        var ended = Bash.in(folder).with("TAG", tag).run(tagEqualsVersion(version));

        assertThat(ended.text()).isEqualTo("tag " + tag + " is version " + version + "\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void stopATagOfAnotherVersion() {
        var ended = Bash.in(folder).with("TAG", "v1.2.3").run(tagEqualsVersion("1.2.4"));

        assertThat(ended.text())
                .isEqualTo("::error::the tag is v1.2.3, but the version is 1.2.4: "
                        + "tag the commit of that version, or change the version first\n");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void stopWhenTheVersionIsEmpty() {
        var version = Expression.<String>path("steps", "version", "outputs", "value");

        var ended = Bash.in(folder).with("TAG", "v1.2.3").with("VERSION", "").run(tagEqualsVersion(version));

        assertThat(ended.text()).isEqualTo("::error::there is no version to compare the tag v1.2.3 with\n");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void stopAWorkingTreeThatIsNotClean() {
        var bash = Bash.in(folder, "git");
        repository(bash);

        assertThat(bash.run(cleanWorkingTree()).code()).isZero();

        bash.file("pom.xml", "<changed/>").file("new.txt", "new");
        var ended = bash.run(cleanWorkingTree());
        assertThat(ended.text())
                .startsWith("::error::the working tree is not clean")
                .endsWith(" M pom.xml\n?? new.txt\n");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void stopWhereThereIsNoRepositoryAtAll() {
        var ended = Bash.in(folder, "git")
                .with("GIT_CEILING_DIRECTORIES", folder.toString())
                .run(cleanWorkingTree());

        assertThat(ended.code()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "v1.2.3", "2.0.0-rc.1", "1.0a1", "1.2.3.post1", "2026.11", "1.0-device"})
    void letAVersionForAReleasePass(String version) {
        var ended = Bash.in(folder).run(noDevelopmentVersion(version));

        assertThat(ended.text()).isEqualTo(version + " is no version in development\n");
        assertThat(ended.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3-SNAPSHOT, snapshot",
        "1.2.3.dev4, dev",
        "1.2.3dev, dev",
        "1.2.3-dev.1, dev",
        "1.2.3-dirty, dirty",
        "1.2.3+local, +",
        "1.2.3.post1.dev0+g1a2b3c.d20261121, dev"
    })
    void stopAVersionInDevelopment(String version, String mark) {
        var ended = Bash.in(folder).run(noDevelopmentVersion(version));

        assertThat(ended.text())
                .isEqualTo("::error::version " + version + " has \"" + mark
                        + "\" in it, as only versions in development have: set the version that is to be released\n");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void stopAVersionWithAnotherMark() {
        assertThat(Bash.in(folder)
                        .run(noDevelopmentVersion("2.0.0-alpha1", "alpha"))
                        .code())
                .isEqualTo(1);
        assertThat(Bash.in(folder)
                        .run(noDevelopmentVersion("2.0.0+build", "alpha"))
                        .code())
                .isZero();
        assertThatThrownBy(() -> noDevelopmentVersion("1", "a.*"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"a.*\" cannot be a mark of a version: give words in lower case, like \"alpha\", or \"+\"");
    }

    @Test
    void writeTheChecksumsOfWholePackagesAndVerifyThem() {
        var bash = Bash.in(folder, "gzip").file("dist/app 1.txt", "hello\n");
        bash.run("gzip -c 'dist/app 1.txt' > dist/app.gz");

        var ended = bash.run(packageIntegrity("dist/*.txt", "dist/*.gz"));

        assertThat(ended.code()).as(ended.text()).isZero();
        assertThat(bash.read("SHA256SUMS"))
                .startsWith("5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  dist/app 1.txt\n")
                .endsWith("  dist/app.gz\n");
        assertThat(bash.run(checksumsMatch()).code()).isZero();

        bash.file("dist/app 1.txt", "hallo\n");
        assertThat(bash.run(checksumsMatch()).code()).isEqualTo(1);
    }

    @Test
    void stopPackagesThatAreMissingEmptyOrBroken() {
        var bash = Bash.in(folder, "gzip").file("dist/empty.whl", "").file("dist/broken.gz", "no archive");

        assertThat(bash.run(packageIntegrity("dist/*.jar")).text())
                .isEqualTo("::error::no package matches dist/*.jar\n");
        assertThat(bash.run(packageIntegrity("dist/*.whl")).text())
                .isEqualTo("::error::dist/empty.whl is empty, or no file\n");
        assertThat(bash.run(packageIntegrity("dist")).text()).isEqualTo("::error::dist is empty, or no file\n");
        assertThat(bash.run(packageIntegrity("dist/*.gz")).code()).isEqualTo(1);
        assertThat(folder.resolve("work/SHA256SUMS")).doesNotExist();
        assertThat(bash.run(checksumsMatch()).text()).startsWith("::error::there are no checksums in SHA256SUMS");
    }

    @Test
    void sumTheLinesOfReportsOfJaCoCo() {
        var header = "GROUP,PACKAGE,CLASS,INSTRUCTION_MISSED,INSTRUCTION_COVERED,BRANCH_MISSED,BRANCH_COVERED,"
                + "LINE_MISSED,LINE_COVERED,COMPLEXITY_MISSED,COMPLEXITY_COVERED,METHOD_MISSED,METHOD_COVERED\n";
        var bash = Bash.in(folder)
                .file("a/jacoco.csv", header + "\"core, all\",dev,A,9,9,9,9,10,70,9,9,9,9\n")
                .file("b/jacoco.csv", header + "app,dev,B,9,9,9,9,10,10,9,9,9,9\n");

        // 80 of 100 lines.
        var ended = bash.run(coverageAtLeast(80, jacoco("*/jacoco.csv")));
        assertThat(ended.text()).isEqualTo("80.0 % of the lines are covered by tests\n");
        assertThat(ended.code()).isZero();
        ended = bash.run(coverageAtLeast(81, jacoco("*/jacoco.csv")));
        assertThat(ended.text())
                .isEqualTo("::error::80.0 % of the lines are covered by tests, at least 81 % have to be\n");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void readReportsOfCobertura() {
        var bash = Bash.in(folder).file("counted.xml", """
                        <?xml version="1.0" ?>
                        <!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
                        <coverage version="7.1" lines-valid="1000" lines-covered="899"
                          line-rate="0.899" branch-rate="0.5"><packages/></coverage>
                        """).file("rate.xml", "<coverage line-rate=\"0.5\"/>");

        assertThat(bash.run(coverageAtLeast(90, cobertura("counted.xml"))).text())
                .isEqualTo("::error::89.9 % of the lines are covered by tests, at least 90 % have to be\n");
        assertThat(bash.run(coverageAtLeast(89, cobertura("counted.xml"))).code())
                .isZero();
        assertThat(bash.run(coverageAtLeast(50, cobertura("rate.xml"))).code()).isZero();
        assertThat(bash.run(coverageAtLeast(51, cobertura("rate.xml"))).code()).isEqualTo(1);
    }

    @Test
    void readReportsOfLcov() {
        var bash = Bash.in(folder)
                .file(
                        "lcov.info",
                        "TN:\nSF:a.js\nDA:1,1\nLF:3\nLH:2\nend_of_record\nSF:b.js\nLF:1\nLH:1\nend_of_record\n");

        assertThat(bash.run(coverageAtLeast(75, lcov("lcov.info"))).code()).isZero();
        assertThat(bash.run(coverageAtLeast(76, lcov("lcov.info"))).code()).isEqualTo(1);
    }

    @Test
    void stopWithoutAReportOrWithOneOfAnotherKind() {
        var bash = Bash.in(folder).file("other.csv", "A,B\n1,2\n").file("other.xml", "<report/>");

        assertThat(bash.run(coverageAtLeast(1, lcov("lcov.info"))).text())
                .isEqualTo("::error::no coverage report matches lcov.info: run the tests with coverage first\n");
        for (var report : new CoverageReport[] {jacoco("other.csv"), cobertura("other.xml"), lcov("other.csv")}) {
            var ended = bash.run(coverageAtLeast(1, report));
            assertThat(ended.text()).startsWith("::error::there are no lines in other.");
            assertThat(ended.code()).isEqualTo(1);
        }
        assertThatThrownBy(() -> coverageAtLeast(0, lcov("lcov.info")))
                .hasMessage("coverageAtLeast(0, …) is no percentage: give 1 to 100");
    }

    @ParameterizedTest
    @EnumSource
    void stopAtWhatTheToolOfAnEcosystemFinds(Ecosystem ecosystem) {
        var bash = Bash.in(folder);
        for (var tool : new String[] {"cargo", "cargo-audit", "npm", "mvn", "go"}) {
            bash.program(tool, "echo \"" + tool + " $*\"; exit \"$FOUND\"");
        }
        bash.program("python", "echo \"python $*\"; case \"$*\" in *install*) ;; *) exit \"$FOUND\" ;; esac");

        var clean = bash.with("FOUND", "0").run(vulnerabilityAudit(ecosystem));
        assertThat(clean.code()).isZero();
        assertThat(clean.text())
                .endsWith(
                        switch (ecosystem) {
                            case CARGO -> "cargo audit\n";
                            case NPM -> "npm audit --audit-level=high\n";
                            case PIP -> "python -m pip install --quiet pip-audit\npython -m pip_audit\n";
                            case MAVEN -> "mvn -B -ntp org.owasp:dependency-check-maven:check -DfailBuildOnCVSS=7\n";
                            case GO -> "go run golang.org/x/vuln/cmd/govulncheck@latest ./...\n";
                        });
        assertThat(bash.with("FOUND", "3").run(vulnerabilityAudit(ecosystem)).code())
                .isEqualTo(3);
    }

    @Test
    void readTheLicencesOfCrates() {
        var bash = Bash.in(folder, "jq").program("cargo", """
                        cat <<'JSON'
                        {"packages": [
                          {"name": "own", "version": "0.1.0", "source": null, "license": null},
                          {"name": "serde", "version": "1.0.0", "source": "registry+x", "license": "MIT OR Apache-2.0"},
                          {"name": "old", "version": "0.2.0", "source": "registry+x", "license": "GPL-3.0/MIT"},
                          {"name": "llvm", "version": "3.0.0", "source": "registry+x", "license": "Apache-2.0 WITH LLVM-exception"},
                          {"name": "ident", "version": "1.0.1", "source": "registry+x", "license": "(MIT OR GPL-3.0) AND Unicode-3.0"}]}
                        JSON""");

        var ended = bash.run(licencesAllowed(Ecosystem.CARGO, "MIT", "apache-2.0", "Unicode-3.0"));
        assertThat(ended.text()).isEqualTo("4 packages, 0 with a licence that is not allowed\n");
        assertThat(ended.code()).isZero();
        ended = bash.run(licencesAllowed(Ecosystem.CARGO, "MIT"));
        assertThat(ended.text()).isEqualTo("""
                ::error::the licence of llvm 3.0.0 is Apache-2.0 WITH LLVM-exception, which is not among those allowed
                ::error::the licence of ident 1.0.1 is (MIT OR GPL-3.0) AND Unicode-3.0, which is not among those allowed
                4 packages, 2 with a licence that is not allowed
                """);
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void takeTheWordOfTheProjectForAPackageAsLongAsItsLicenceIsTheSame() {
        var bash = Bash.in(folder, "jq").program("cargo", """
                        cat <<'JSON'
                        {"packages": [
                          {"name": "ident", "version": "1.0.1", "source": "registry+x", "license": "(MIT OR GPL-3.0) AND Unicode-3.0"},
                          {"name": "ring", "version": "0.17.0", "source": "registry+x", "license": "GPL-3.0"},
                          {"name": "none", "version": "0.1.0", "source": "registry+x", "license": null}]}
                        JSON""");

        var ended = bash.run(licencesAllowed(Ecosystem.CARGO, "MIT").env("EXCEPTIONS", """
                        ident (MIT OR GPL-3.0) AND Unicode-3.0 # tables of Unicode
                        none # asked its author
                        ring ISC AND MIT # as it was
                        """.strip()));
        assertThat(ended.text()).isEqualTo("""
                ident 1.0.1 is an exception under (MIT OR GPL-3.0) AND Unicode-3.0: tables of Unicode
                ::error::the licence of ring 0.17.0 is GPL-3.0, which is not among those allowed
                ::error::the licence of none 0.1.0 is not known, which is not among those allowed
                3 packages, 2 with a licence that is not allowed
                """);
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void readTheLicencesOfPackagesOfNpm() {
        var bash = Bash.in(folder, "jq").file("package-lock.json", """
                {"lockfileVersion": 3, "packages": {
                  "": {"name": "own", "version": "1.0.0"},
                  "packages/web": {"version": "1.0.0"},
                  "node_modules/web": {"resolved": "packages/web", "link": true},
                  "node_modules/@types/node": {"version": "20.0.0", "license": "MIT"},
                  "node_modules/a/node_modules/b": {"version": "2.0.0", "license": {"type": "ISC"}},
                  "node_modules/c": {"version": "3.0.0"}}}
                """);

        var ended = bash.run(licencesAllowed(Ecosystem.NPM, "MIT", "ISC"));

        assertThat(ended.text()).isEqualTo("""
                ::error::the licence of c 3.0.0 is not known, which is not among those allowed
                3 packages, 1 with a licence that is not allowed
                """);
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void readTheLicencesOfPackagesOfPython() {
        var bash = Bash.in(folder, "python3")
                .program("python", "exec python3 -S \"$@\"")
                .with("PYTHONPATH", folder.resolve("work/site").toString())
                .file(
                        "site/a-1.0.dist-info/METADATA",
                        "Metadata-Version: 2.4\nName: a\nVersion: 1.0\nLicense-Expression: MIT\n")
                .file(
                        "site/b-2.0.dist-info/METADATA",
                        "Metadata-Version: 2.1\nName: b\nVersion: 2.0\nLicense: whatever\n"
                                + "Classifier: License :: OSI Approved :: MIT License\n");

        assertThat(bash.run(licencesAllowed(Ecosystem.PIP, "MIT", "MIT License"))
                        .text())
                .isEqualTo("2 packages, 0 with a licence that is not allowed\n");
        var ended = bash.run(licencesAllowed(Ecosystem.PIP, "MIT"));
        assertThat(ended.text())
                .startsWith("::error::the licence of b 2.0 is MIT License, which is not among those allowed\n");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void readTheLicencesOfArtifactsOfMaven() {
        var bash = Bash.in(folder, "jq").file("pom.xml", "<project/>").program("mvn", """
                mkdir -p target
                cat > target/licences.json <<'JSON'
                {"components": [
                  {"group": "g", "name": "a", "version": "1", "licenses": [{"license": {"id": "Apache-2.0"}}]},
                  {"group": "g", "name": "b", "version": "2", "licenses": [{"license": {"id": "EPL-2.0"}}, {"license": {"id": "MIT"}}]},
                  {"group": "g", "name": "c", "version": "3", "licenses": [{"expression": "EPL-2.0 AND MIT"}]}]}
                JSON""");

        assertThat(bash.run(licencesAllowed(Ecosystem.MAVEN, "Apache-2.0", "MIT"))
                        .text())
                .isEqualTo("""
                        ::error::the licence of g:c 3 is EPL-2.0 AND MIT, which is not among those allowed
                        3 packages, 1 with a licence that is not allowed
                        """);
    }

    @Test
    void readTheLicencesOfModulesOfGo() {
        var bash = Bash.in(folder)
                .program("go", "echo 'github.com/a/b,https://example.org/LICENSE,MIT'; echo 'c.org/d,Unknown,Unknown'");

        assertThat(bash.run(licencesAllowed(Ecosystem.GO, "MIT")).text()).isEqualTo("""
                        ::error::the licence of c.org/d is Unknown, which is not among those allowed
                        2 packages, 1 with a licence that is not allowed
                        """);
    }

    @Test
    void stopWhenThereIsNothingToLookAt() {
        var ended = Bash.in(folder, "jq")
                .file("package-lock.json", "{\"packages\": {}}")
                .run(licencesAllowed(Ecosystem.NPM, "MIT"));

        assertThat(ended.text()).isEqualTo("::error::no dependency was found: fetch them before this step\n");
        assertThat(ended.code()).isEqualTo(1);
        assertThatThrownBy(() -> licencesAllowed(Ecosystem.NPM))
                .hasMessage("licencesAllowed(…) has nothing to look at: name at least one licence, like \"MIT\"");
        assertThatThrownBy(() -> packageIntegrity())
                .hasMessage("packageIntegrity(…) has nothing to look at: name at least one file, like \"dist/*.whl\"");
    }

    @Test
    void takeNoBlankNames() {
        assertThatThrownBy(() -> packageIntegrity(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "packageIntegrity(…) has a blank value, \"\": leave it out, or name a file, like \"dist/*.whl\"");
        assertThatThrownBy(() -> licencesAllowed(Ecosystem.NPM, "MIT", " "))
                .hasMessage(
                        "licencesAllowed(…) has a blank value, \" \": leave it out, or name a licence, like \"MIT\"");
    }

    private static void repository(Bash bash) {
        var ended = bash.file("pom.xml", "<project/>").run("""
                git init -q -b main .
                git config user.email me@example.org
                git config user.name Me
                git add .
                git commit -q -m first
                """);
        assertThat(ended.code()).as(ended.text()).isZero();
    }
}
