package dev.millrace.codegen.binding;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.millrace.core.action.Action;
import dev.millrace.core.action.ActionReader;
import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.source.SourceFile;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingsTest {

    private static final Map<String, JavaSource> ALL = Bindings.ofFacts("dev.millrace.actions").stream()
            .collect(Collectors.toMap(JavaSource::className, Function.identity()));

    @ParameterizedTest
    @ValueSource(strings = {"Checkout", "SetupJava"})
    void readAsAPersonWouldWriteThem(String name) throws Exception {
        Golden.assertThat(name + ".txt", text(name));
    }

    @Test
    void ofALocalActionReadAsAPersonWouldWriteThem() throws Exception {
        var source = Bindings.of("./.github/actions/greet", action("""
                name: Greet
                description: Greets somebody
                inputs:
                  whom:
                    description: Whom to greet
                    required: true
                  loud:
                    description: Whether to shout
                    default: false
                  times:
                    default: '1'
                  with:
                    description: A gift
                    deprecationMessage: nobody wants it
                outputs:
                  greeting:
                    description: What was said
                    value: ${{ steps.greet.outputs.text }}
                runs:
                  using: composite
                  steps: []
                """), "com.example.actions");

        assertThat(source.path()).isEqualTo("com/example/actions/Greet.java");
        Golden.assertThat("Greet.txt", source.text());
    }

    @Test
    void areTheSameForTheSameFacts() {
        assertThat(Bindings.ofFacts("dev.millrace.actions")).containsExactlyInAnyOrderElementsOf(ALL.values());
    }

    @Test
    void areThereForEveryActionButNotForWorkflowsAndImages() {
        var reusable = ActionFacts.names().stream()
                .filter(name -> name.contains("/.github/workflows/"))
                .toList();

        assertThat(ALL)
                .hasSize(ActionFacts.names().size() - reusable.size() - 1)
                .doesNotContainKey("Actionlint");
    }

    @Test
    void nameTheTagOfTheReleaseWhereNoneMovesWithTheMajor() {
        assertThat(text("SetupUv"))
                .containsPattern(
                        "SetupUv v8\\(\\) \\{\n        return new SetupUv\\(ActionCall.of\\(\"astral-sh/setup-uv@v8\\.");
        assertThat(text("GhActionPypiPublish")).contains("ActionCall.of(\"pypa/gh-action-pypi-publish@release/v1\")");
    }

    @Test
    void nameBranchesThatStandForMajors() {
        assertThat(text("RustToolchain")).contains("public static RustToolchain stable()", "RustToolchain master()");
    }

    @Test
    void deprecateAMajorWithItsCure() {
        assertThat(text("Checkout")).contains("""
                     * @deprecated runners have removed its Node.js; use {@link #v7()}
                     */
                    @Deprecated
                    public static Checkout v3() {
                """);
    }

    @Test
    void deprecateAnActionThatIsAllDeprecatedWithItsCure() {
        assertThat(text("SetupRuby"))
                .contains("; use {@link RubySetupRuby}\n */\n@PublicApi\n@Transparent\n@Deprecated\n");
    }

    @Test
    void haveInputsThatOnlyOldMajorsHave() {
        assertThat(text("MetadataAction"))
                .contains("Sets the input {@code tag-semver}, known in v1 only.")
                .contains("public MetadataAction tagSemver(String... values)");
    }

    @Test
    void haveTheValuesOfAllMajors() {
        assertThat(text("SetupDotnet")).contains("DAILY(\"daily\")", "SIGNED(\"signed\")", "VALIDATED(\"validated\")");
    }

    @Test
    void takeBooleansBesideOtherValues() {
        assertThat(text("Checkout"))
                .contains("submodules(Submodules value)", "submodules(boolean value)", "RECURSIVE(\"recursive\")")
                .doesNotContain("TRUE(");
    }

    @Test
    void giveTheNameToWhatIsNotDeprecated() {
        assertThat(text("SetupJava"))
                .contains("SetupJava jdkFile(String value) {\n        return with(\"jdk-file\", value)")
                .contains("SetupJava jdkFileInput(String value) {\n        return with(\"jdkFile\", value)")
                .contains("@deprecated the action calls it so; use the input {@code jdk-file}");
    }

    @Test
    void takeTypesThatTheAuthorHints() {
        var text = Bindings.of("./x", action("""
                inputs:
                  a: {type: boolean}
                  b: {type: number}
                  c: {type: string, default: 'true'}
                  d: {default: '3.10'}
                """), "x").text();

        assertThat(text)
                .contains("a(boolean value)", "b(double value)", "b(int value)")
                .doesNotContain("c(boolean", "d(double", "d(int");
    }

    @Test
    void areLegalJavaForAHostileAction() {
        var text = Bindings.of("./x", action("""
                description: "*/ class Evil {} /* \\\\u002a/ ${{ x }} $L"
                inputs:
                  'a"); System.exit(1); //':
                    description: '*/ int evil; $T'
                    default: '*/'
                """), "x").text();

        assertThat(text)
                .contains("with(\"a\\\"); System.exit(1); //\", value)")
                .doesNotContain("*/ class", "*/ int", "\\u002a");
    }

    @Test
    void haveAPackage() {
        var action = action("name: x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bindings.of("./x", action, "com.example.class"))
                .withMessageContaining("\"com.example.class\" cannot be a package");
    }

    @Test
    void haveAPathInTheRepository() {
        var action = action("name: x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bindings.of("actions/greet", action, "x"))
                .withMessageEndingWith("write \"./actions/greet\"");
    }

    private static String text(String className) {
        return requireNonNull(ALL.get(className), className).text();
    }

    private static Action action(String yaml) {
        return ActionReader.read(SourceFile.of("action.yml", yaml), finding -> {})
                .orElseThrow();
    }
}
