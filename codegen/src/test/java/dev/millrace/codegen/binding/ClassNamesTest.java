package dev.millrace.codegen.binding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.action.Action;
import dev.millrace.core.action.ActionReader;
import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.source.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

class ClassNamesTest {

    private static final Map<String, String> ALL = ClassNames.ofActions(ActionFacts.names());

    @Test
    void areTheRepositoryAndThePath() {
        assertThat(ALL)
                .containsEntry("actions/checkout", "Checkout")
                .containsEntry("actions/cache/restore", "CacheRestore")
                .containsEntry("github/codeql-action/upload-sarif", "CodeqlActionUploadSarif");
    }

    @Test
    void areTheOwnerInPlaceOfARepositoryCalledActions() {
        assertThat(ALL)
                .containsEntry("pulumi/actions", "Pulumi")
                .containsEntry("snyk/actions/maven", "SnykMaven")
                .containsEntry("gradle/actions/setup-gradle", "GradleSetupGradle");
    }

    @Test
    void haveTheOwnerBeforeWhatSaysNothing() {
        assertThat(ALL)
                .containsEntry("azure/login", "AzureLogin")
                .containsEntry("docker/login-action", "DockerLoginAction")
                .containsEntry("google-github-actions/auth", "GoogleGithubActionsAuth");
    }

    @Test
    void haveTheOwnerBeforeWhatTwoClaimExceptGitHubsOwn() {
        assertThat(ALL)
                .containsEntry("actions/setup-ruby", "SetupRuby")
                .containsEntry("ruby/setup-ruby", "RubySetupRuby")
                .containsEntry("actions-rs/audit-check", "ActionsRsAuditCheck")
                .containsEntry("rustsec/audit-check", "RustsecAuditCheck");
    }

    @Test
    void areLegalAndUniqueOnEveryFileSystem() {
        assertThat(ALL.values()).allMatch(SourceVersion::isName);
        assertThat(ALL.values().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void hideNoClassThatEveryProgramSees() {
        assertThat(ALL.values()).noneMatch(ClassNamesTest::isOfJavaLang);
    }

    /** Pipelines import these names: what fails here breaks their compilation. */
    @Test
    void areTheOnesThatPipelinesImport() throws Exception {
        var names = Bindings.ofFacts("a").stream()
                .map(JavaSource::className)
                .sorted()
                .collect(joining("\n", "", "\n"));

        Golden.assertThat("class-names.txt", names);
    }

    @Test
    void ofLocalActionsAreTheirFolders() {
        assertThat(ofFolders("./.github/actions/build-site", "./deploy")).containsExactly("BuildSite", "Deploy");
    }

    @Test
    void ofLocalActionsTakeAsManyFoldersAsTellThemApart() {
        assertThat(ofFolders("./java/setup", "./node/setup", "./node/build", "./x/node/setup"))
                .containsExactly("JavaSetup", "NodeSetup", "Build", "XNodeSetup");
    }

    @Test
    void ofAnActionAtTheTopIsItsTitle() {
        assertThat(ofFolders("./")).containsExactly("GreetEverybody");
    }

    @Test
    void ofLocalActionsAreLegal() {
        assertThat(ofFolders("./string", "./2fa", "./日本")).containsExactly("StringAction", "_2fa", "GreetEverybody");
    }

    private static List<String> ofFolders(String... paths) {
        var action = action();
        var actions = List.of(paths).stream()
                .map(path -> new LocalAction(path, action))
                .toList();
        return List.copyOf(ClassNames.ofFolders(actions).values());
    }

    private static Action action() {
        return ActionReader.read(SourceFile.of("action.yml", "name: Greet everybody\n"), finding -> {})
                .orElseThrow();
    }

    private static boolean isOfJavaLang(String name) {
        try {
            Class.forName("java.lang." + name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
