package dev.millrace.annotations.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleIndexProcessorTest {

    private static final String HEAD = """
            package dev.millrace.rules.needs;

            import dev.millrace.annotations.Category;
            import dev.millrace.annotations.OptionKind;
            import dev.millrace.annotations.RuleInfo;
            import dev.millrace.annotations.RuleOption;
            import dev.millrace.annotations.Severity;
            import dev.millrace.core.rule.Rule;

            """;

    private static final String NEEDS_UNKNOWN_JOB = HEAD + """
            @RuleInfo(
                    id = "needs-unknown-job",
                    summary = "A job needs a \\"job\\" that is not there",
                    category = Category.STRUCTURE,
                    severity = Severity.ERROR,
                    aliases = {"actionlint:job-needs", "other:needs"},
                    since = "0.2.0",
                    fixable = true,
                    options = @RuleOption(name = "max-needs", kind = OptionKind.INTEGER, summary = "The most needs"))
            public final class NeedsUnknownJobRule implements Rule {}
            """;

    @TempDir
    private Path classes;

    @Test
    void listsARuleWithEverythingItSaysAboutItself() {
        assertThat(compile(NEEDS_UNKNOWN_JOB).rulesOf("dev.millrace.rules.needs.GeneratedRuleIndex"))
                .containsExactly("RuleDefinition[metadata=RuleMetadata[id=needs-unknown-job, "
                        + "summary=A job needs a \"job\" that is not there, category=STRUCTURE, severity=ERROR, "
                        + "strict=ERROR, pedantic=ERROR, aliases=[actionlint:job-needs, other:needs], since=0.2.0, "
                        + "fixable=true, options=[OptionMetadata[name=max-needs, kind=INTEGER, summary=The most needs]]], "
                        + "rule=NeedsUnknownJobRule]");
    }

    @Test
    void namesTheIndexAsAService() {
        assertThat(compile(NEEDS_UNKNOWN_JOB).service()).isEqualTo("dev.millrace.rules.needs.GeneratedRuleIndex\n");
    }

    @Test
    void sortsRulesByIdAndPutsTheIndexIntoTheirCommonPackage() {
        var compiled = compile(
                NEEDS_UNKNOWN_JOB,
                rule("CyclicRule", "cyclic"),
                rule("AlwaysTrueRule", "always-true")
                        .replace("dev.millrace.rules.needs", "dev.millrace.rules.needless"));

        assertThat(compiled.rulesOf("dev.millrace.rules.GeneratedRuleIndex"))
                .extracting(text -> text.replaceAll(".*\\[id=([^,]*),.*", "$1"))
                .containsExactly("always-true", "cyclic", "needs-unknown-job");
    }

    @Test
    void takesStrictFromTheDefaultAndPedanticFromStrict() {
        assertThat(severities("severity = Severity.WARNING"))
                .isEqualTo("severity=WARNING, strict=WARNING, pedantic=WARNING");
        assertThat(severities("severity = Severity.INFO, strict = Severity.WARNING"))
                .isEqualTo("severity=INFO, strict=WARNING, pedantic=WARNING");
        assertThat(severities("severity = Severity.INFO, pedantic = Severity.ERROR"))
                .isEqualTo("severity=INFO, strict=INFO, pedantic=ERROR");
    }

    @Test
    void turnsARuleThatIsOffIntoInfoUnderPedantic() {
        assertThat(severities("severity = Severity.OFF")).isEqualTo("severity=OFF, strict=OFF, pedantic=INFO");
        assertThat(severities("severity = Severity.OFF, strict = Severity.WARNING"))
                .isEqualTo("severity=OFF, strict=WARNING, pedantic=WARNING");
        assertThat(severities("severity = Severity.OFF, pedantic = Severity.OFF"))
                .isEqualTo("severity=OFF, strict=OFF, pedantic=OFF");
    }

    @Test
    void hasRoomForAThousandRules() {
        var rules = IntStream.range(0, 1000)
                .mapToObj(i -> rule("Number" + i + "Rule", "number" + i))
                .toArray(String[]::new);

        assertThat(compile(rules).rulesOf("dev.millrace.rules.needs.GeneratedRuleIndex"))
                .hasSize(1000);
    }

    @Test
    void writesNothingForAModuleWithoutRules() {
        var compiled = compile("package dev.millrace.rules; final class Plain {}");

        assertThat(compiled.errors()).isEmpty();
        assertThat(classes.resolve("META-INF")).doesNotExist();
    }

    @Test
    void rejectsARuleThatIsNotFinal() {
        assertRejected(
                NEEDS_UNKNOWN_JOB.replace("public final", "public"),
                "rule class \"NeedsUnknownJobRule\" must be final");
    }

    @Test
    void rejectsARuleThatIsNotPublic() {
        assertRejected(
                NEEDS_UNKNOWN_JOB.replace("public final", "final"),
                "rule class \"NeedsUnknownJobRule\" must be public and have a public constructor without parameters");
    }

    @Test
    void rejectsARuleWhoseConstructorHasParameters() {
        assertRejected(
                NEEDS_UNKNOWN_JOB.replace("{}", "{ public NeedsUnknownJobRule(int limit) {} }"),
                "rule class \"NeedsUnknownJobRule\" must be public and have a public constructor without parameters");
    }

    @Test
    void rejectsARuleWhoseConstructorIsNotPublic() {
        assertRejected(
                NEEDS_UNKNOWN_JOB.replace("{}", "{ NeedsUnknownJobRule() {} }"),
                "rule class \"NeedsUnknownJobRule\" must be public and have a public constructor without parameters");
    }

    @Test
    void rejectsANestedRule() {
        assertRejected(
                NEEDS_UNKNOWN_JOB
                                .replace("@RuleInfo", "public final class Outer { @RuleInfo")
                                .replace("public final class Needs", "public static final class Needs")
                        + "}",
                "rule class \"NeedsUnknownJobRule\" must be a top-level class");
    }

    @Test
    void rejectsAClassWhoseNameDoesNotEndInRule() {
        assertRejected(
                NEEDS_UNKNOWN_JOB.replace("NeedsUnknownJobRule", "NeedsUnknownJob"),
                "the name of rule class \"NeedsUnknownJob\" must end in \"Rule\"");
    }

    @Test
    void rejectsAnIdThatIsNotTheClassName() {
        assertRejected(
                NEEDS_UNKNOWN_JOB.replace("needs-unknown-job", "unknown-need"),
                "the id \"unknown-need\" of rule class \"NeedsUnknownJobRule\" must be \"needs-unknown-job\", "
                        + "after the class's name");
    }

    @Test
    void rejectsTwoRulesWithOneId() {
        assertThat(compile(NEEDS_UNKNOWN_JOB, NEEDS_UNKNOWN_JOB.replace("rules.needs;", "rules.other;"))
                        .errors())
                .singleElement()
                .asString()
                .contains("rule id \"needs-unknown-job\" is already that of dev.millrace.rules.");
    }

    @Test
    void rejectsAnEmptySummary() {
        assertRejected(
                NEEDS_UNKNOWN_JOB.replaceAll("summary = .*,", "summary = \" \","),
                "the summary of rule \"needs-unknown-job\" is empty: say what is wrong where it finds something");
    }

    @Test
    void rejectsASummaryThatEndsInAFullStop() {
        assertRejected(
                NEEDS_UNKNOWN_JOB.replace("not there\"", "not there.\""),
                "the summary of rule \"needs-unknown-job\" must not end in a full stop");
    }

    @Test
    void rejectsTwoSeveritiesForOneProfile() {
        assertRejected(
                NEEDS_UNKNOWN_JOB.replace("fixable", "strict = {Severity.INFO, Severity.ERROR}, fixable"),
                "rule \"needs-unknown-job\" must give at most one severity a profile");
    }

    @Test
    void rejectsAnOptionThatIsCalledAsWhatEveryRuleHas() {
        assertRejected(
                NEEDS_UNKNOWN_JOB.replace("max-needs", "severity"),
                "rule \"needs-unknown-job\" must not call an option \"severity\": every rule has that");
    }

    @Test
    void rejectsAnOptionThatIsNotInLowerCaseWithHyphens() {
        assertRejected(
                NEEDS_UNKNOWN_JOB.replace("max-needs", "maxNeeds"),
                "the option \"maxNeeds\" of rule \"needs-unknown-job\" must be in lower case with hyphens");
    }

    @Test
    void pointsAtTheClass() {
        assertThat(compile(NEEDS_UNKNOWN_JOB.replace("public final", "public")).firstErrorLine())
                .contains("class NeedsUnknownJobRule");
    }

    @Test
    void leavesAnAnnotationThatDoesNotCompileToTheCompiler() {
        assertThat(compile(NEEDS_UNKNOWN_JOB.replaceAll("category = .*,", "")).errors())
                .singleElement()
                .asString()
                .contains("missing a default value for the element 'category'");
        assertThat(compile(NEEDS_UNKNOWN_JOB.replace("Severity.ERROR", "Severity.FATAL"))
                        .errors())
                .hasSize(1);
    }

    private void assertRejected(String source, String complaint) {
        assertThat(compile(source).errors()).containsExactly(complaint);
    }

    private String severities(String severities) {
        return compile(rule("CyclicRule", "cyclic").replace("severity = Severity.INFO", severities))
                .rulesOf("dev.millrace.rules.needs.GeneratedRuleIndex")
                .stream()
                .map(text -> text.replaceAll(".*(severity=.*), aliases.*", "$1"))
                .collect(joining());
    }

    private static String rule(String className, String id) {
        return HEAD + """
                @RuleInfo(id = "%s", summary = "It is so", category = Category.STYLE, severity = Severity.INFO)
                public final class %s implements Rule {}
                """.formatted(id, className);
    }

    private RuleCompilation compile(String... sources) {
        return RuleCompilation.of(classes, sources);
    }
}
