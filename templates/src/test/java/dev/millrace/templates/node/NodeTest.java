package dev.millrace.templates.node;

import static dev.millrace.templates.Templates.mainBranch;
import static dev.millrace.templates.Templates.release;
import static dev.millrace.templates.node.Node.packageVersion;
import static dev.millrace.templates.node.NodeNpm.nodeNpm;
import static dev.millrace.templates.node.NodePnpm.nodePnpm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Bash;
import dev.millrace.dsl.Millrace;
import dev.millrace.dsl.RunStep;
import dev.millrace.templates.Yaml;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTest {

    private static final String NPM_THAT_TELLS = "echo \"npm $*\"";

    @TempDir
    private Path folder;

    @Test
    void keepsWhatNpmDownloadsOnEverySystem() {
        assertThat(Yaml.of(mainBranch(nodeNpm(22, 24)), "test"))
                .contains("~/.npm", "~/AppData/Local/npm-cache", "hashFiles('**/package-lock.json')")
                .containsSubsequence("run: npm ci", "run: npm test");
    }

    @Test
    void neverFailsForLackOfSomethingToKeep() {
        assertThat(Yaml.of(release(nodeNpm(22)), "guardrails"))
                .contains("node-version: '22'\n          package-manager-cache: false\n")
                .doesNotContain("cache: npm");
    }

    @Test
    void keepsTheStoreOfPnpmOnEverySystem() {
        assertThat(Yaml.of(mainBranch(nodePnpm(22, 24)), "test"))
                .containsSubsequence(
                        "node: [22, 24]", "node-version: ${{ matrix.node }}", "npm install --global \"$pnpm\"")
                .contains("~/.local/share/pnpm/store", "~/Library/pnpm/store", "hashFiles('**/pnpm-lock.yaml')")
                .containsSubsequence("pnpm install --frozen-lockfile", "pnpm test");
    }

    @Test
    void installsOnlyWhatTheLockFileSays() {
        assertThat(Yaml.of(release(nodeNpm(22))) + Yaml.of(release(nodePnpm(22))))
                .doesNotContain("npm install\n", "npm i ", "pnpm install\n");
    }

    @Test
    void auditsVulnerabilitiesAndSignatures() {
        assertThat(Yaml.of(release(nodeNpm(22)), "audit"))
                .containsSubsequence("npm ci", "npm audit --audit-level=high", "npm audit signatures\n");
        assertThat(Yaml.of(release(nodePnpm(22)), "audit")).contains("pnpm audit --audit-level high");
    }

    @Test
    void listsInTheSbomWhatUsersGet() {
        assertThat(Yaml.of(release(nodeNpm(22)), "build")).contains("npm sbom --sbom-format cyclonedx", "--omit dev");
        assertThat(Yaml.of(release(nodePnpm(22)), "build")).contains("@cyclonedx/cdxgen@", "--required-only");
    }

    @Test
    void publishesWithoutAnySecretWhatWasBuiltBefore() {
        for (var project : List.of(nodeNpm(22), nodePnpm(22))) {
            assertThat(Yaml.of(release(project), "publish"))
                    .contains("contents: read\n      id-token: write\n")
                    .containsSubsequence("path: dist", "node-version: '24'", "npm publish \"$package\"")
                    .doesNotContain("secrets.", "npm-cache", "npm ci", "pnpm install", "run build");
        }
    }

    @Test
    void packsWhatIsAttestedAndReleased() {
        assertThat(Yaml.of(release(nodeNpm(22)), "build"))
                .containsSubsequence("npm run build --if-present", "npm pack", "path: '*.tgz'");
    }

    @Test
    void readsTheVersionOfPackageJson() {
        var run = Bash.in(folder, "node")
                .file("package.json", "{\"name\": \"demo\", \"version\": \"1.2.3\", \"type\": \"module\"}");

        assertThat(run.run(packageVersion()).code()).isZero();
        assertThat(run.outputs()).containsExactly("value=1.2.3");
    }

    @Test
    void publishesEachPackageByAPathThatNpmTakesForAFile() {
        var run = publication().with("GITHUB_REF_NAME", "v2.0.0");

        assertThat(run.run(publish()).text())
                .isEqualTo(
                        "npm publish ./dist/a-2.0.0.tgz --tag latest\nnpm publish ./dist/b-2.0.0.tgz --tag latest\n");
    }

    @Test
    void tagsWhatComesBeforeAVersionSoThatNobodyInstallsItByChance() {
        var run = publication().with("GITHUB_REF_NAME", "v2.0.0-beta.1");

        assertThat(run.run(publish()).text())
                .contains("a-2.0.0.tgz --tag next\n")
                .doesNotContain("latest");
    }

    @Test
    void installsThePnpmThatTheProjectNames() {
        var run = Bash.in(folder, "node")
                .program("npm", NPM_THAT_TELLS)
                .file("package.json", "{\"packageManager\": \"pnpm@9.15.4+sha512.abc\"}");

        assertThat(run.run(installPnpm()).text()).isEqualTo("npm install --global pnpm@9.15.4\n");
    }

    @Test
    void installsPnpm10WhereTheProjectNamesNone() {
        var run = Bash.in(folder, "node").program("npm", NPM_THAT_TELLS).file("package.json", "{}");

        assertThat(run.run(installPnpm()).text()).isEqualTo("npm install --global pnpm@10\n");
    }

    @Test
    void leavesOutWhatAnEarlierAttemptHasPublished() {
        var run = publication().with("GITHUB_REF_NAME", "v2.0.0").with("THERE", "a@2.0.0");

        assertThat(run.run(publish()).text())
                .isEqualTo("a@2.0.0 is there already\nnpm publish ./dist/b-2.0.0.tgz --tag latest\n");
    }

    @Test
    void asksForNoSignatureWhereNothingComesFromARegistry() {
        var run = Bash.in(folder, "jq").program("npm", NPM_THAT_TELLS).file("package-lock.json", """
                {"packages": {"": {"name": "a"}, "lib": {"name": "lib"}, "node_modules/lib": {"resolved": "lib", "link": true}}}
                """);

        assertThat(run.run(auditSignatures()).text()).isEqualTo("nothing comes from a registry\n");

        run.file("package-lock.json", """
                {"packages": {"": {"name": "a"}, "node_modules/left-pad": {"version": "1.3.0"}}}
                """);
        assertThat(run.run(auditSignatures()).text()).isEqualTo("npm audit signatures\n");
    }

    private static RunStep auditSignatures() {
        return Millrace.script(NodeNpm.class, "audit-signatures.sh");
    }

    private Bash publication() {
        var run = Bash.in(folder, "jq", "tar")
                .with("THERE", "")
                .program(
                        "npm",
                        "if [ \"$1\" = view ]; then [ \"$2\" != \"$THERE\" ] || echo 2.0.0; else echo \"npm $*\"; fi")
                .file("a/package/package.json", "{\"name\": \"a\", \"version\": \"2.0.0\"}")
                .file("b/package/package.json", "{\"name\": \"b\", \"version\": \"2.0.0\"}");
        run.run("mkdir dist; for each in a b; do tar -czf dist/$each-2.0.0.tgz -C $each package; done");
        return run;
    }

    private static RunStep publish() {
        return Millrace.script(Node.class, "publish-to-npm.sh");
    }

    private static RunStep installPnpm() {
        return Millrace.script(NodePnpm.class, "install-pnpm.sh");
    }
}
