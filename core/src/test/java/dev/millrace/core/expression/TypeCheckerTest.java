package dev.millrace.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.millrace.core.expression.ObjectType.Member;
import dev.millrace.core.facts.Availability;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeCheckerTest {

    private static final ObjectType COMMIT = object(
            Member.EVENT_FIELD, Map.of("message", ScalarType.STRING, "parents", ArrayType.of(ScalarType.STRING)));
    private static final ObjectType PORTS = object(Member.SERVICE, Map.of("80", ScalarType.STRING));

    // github.text, .flag, .count, .list, .lists, .commits and .commit; the ports of job and the names of matrix are
    // numbers.
    private static final Map<String, Type> KNOWN = Map.of(
            "github",
            object(
                    Member.PROPERTY,
                    Map.of(
                            "text",
                            ScalarType.STRING,
                            "flag",
                            ScalarType.BOOLEAN,
                            "count",
                            ScalarType.NUMBER,
                            "list",
                            ArrayType.of(ScalarType.STRING),
                            "lists",
                            ArrayType.of(ArrayType.of(ScalarType.NUMBER)),
                            "commits",
                            ArrayType.of(COMMIT),
                            "commit",
                            COMMIT)),
            "env",
            ObjectType.map(ScalarType.STRING),
            "needs",
            ObjectType.loose(),
            "job",
            object(Member.PROPERTY, Map.of("ports", PORTS)),
            "matrix",
            object(Member.MATRIX_KEY, Map.of("names", object(Member.MATRIX_KEY, Map.of("17", ScalarType.STRING)))));

    private static ObjectType object(Member member, Map<String, Type> properties) {
        return ObjectType.strict(member, new TreeMap<>(properties).keySet(), properties::get);
    }

    private static Typing check(String expression, String availability) {
        var tree = ExpressionParser.parse(expression).tree().orElseThrow();
        return TypeChecker.check(tree, Availability.of(availability), name -> KNOWN.getOrDefault(name, ScalarType.ANY));
    }

    /** Like {@code UnknownProperty 7..12}. */
    private static List<String> problems(String expression, String availability) {
        return check(expression, availability).problems().stream()
                .map(problem -> problem.getClass().getSimpleName() + " " + problem.range())
                .toList();
    }

    private static List<String> problems(String expression) {
        return problems(expression, "step-if");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                null ; null
                1 ; number
                'x' ; string
                true ; boolean
                github ; object
                GitHub.TEXT ; string
                github['flag'] ; boolean
                env.ANYTHING ; string
                env[github.text] ; string
                github[github.text] ; any
                inputs.what.ever ; any
                github.list ; array of string
                github.list[0] ; string
                github.list['0'] ; string
                github.list[github.text] ; string
                github.lists[0][1] ; number
                github.commits[0].message ; string
                github.commits.*.message ; array of string
                github.commits.*.parents ; array of array of string
                github.commits.*.parents.* ; array of string
                github.commits.*.parents[0] ; array of string
                github.commit.* ; array
                env.* ; array of string
                github.lists.* ; array of array of number
                !github.text ; boolean
                github.count > 1 ; boolean
                contains(github.list, 'x') ; boolean
                format('x') ; string
                fromJSON(github.text) ; any
                job.ports[80] ; string
                """)
    void findsTheTypeOfAValue(String expression, String type) {
        var typing = check(expression, "step-if");
        assertThat(typing.problems()).isEmpty();
        assertThat(typing.type()).hasToString(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                github.flag && 'a' ; any
                github.text && 'a' ; string
                github.text || 'a' ; string
                github.flag && 'a' || 'b' ; string
                github.flag && 'a' || github.text && 'b' || 'c' ; string
                github.flag && 1 || 'b' ; any
                github.flag && env || github ; object
                github.flag || !github.text ; boolean
                case(github.flag, 'a', 'b') ; string
                case(github.flag, 'a', github.flag, 1, 'b') ; any
                case(github.flag, github.list, github.commits.*.message) ; array of string
                """)
    void joinsTheTypesOfWhatAValueMayBe(String expression, String type) {
        assertThat(check(expression, "step-if").type()).hasToString(type);
    }

    @Test
    void whatOneOfSeveralObjectsHasTheirUnionHas() {
        assertThat(problems("(github.flag && github.commit || job).ports")).isEmpty();
        assertThat(problems("(github.flag && github.commit || job).nothing")).containsExactly("UnknownProperty 38..45");
    }

    @Test
    void everyPartHasItsType() {
        var typing = check("github.count == github.count", "step");
        var comparison = (Comparison) typing.tree();
        assertThat(typing.typeOf(comparison.left())).isEqualTo(ScalarType.NUMBER);
        assertThat(typing.typeOf(comparison)).isEqualTo(ScalarType.BOOLEAN);
        var other = new Literal(Data.of(1), new TextRange(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> typing.typeOf(other))
                .withMessageContaining("\"1\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                git.ref ; UnknownContext 0..3
                github.txt ; UnknownProperty 7..10
                github['txt'] ; UnknownProperty 7..12
                github.commits[0].author ; UnknownProperty 18..24
                github.commits.*.author ; UnknownProperty 17..23
                github.text.length ; PropertyOfScalar 11..18
                github.list.length ; PropertyOfScalar 11..18
                github.text[0] ; PropertyOfScalar 11..14
                github.commits.*.message[0] ; PropertyOfScalar 24..27
                github.commits.*.message.x ; PropertyOfScalar 24..26
                github.list[null] ; BadIndexType 12..16
                github.list[github] ; BadIndexType 12..18
                env[0] ; BadIndexType 4..5
                env[github.flag] ; BadIndexType 4..15
                github[env] ; BadIndexType 7..10
                github.text.* ; BadFilter 0..13
                github.commits.*.message.* ; BadFilter 0..26
                """)
    void tellsWhatIsNotThere(String expression, String problem) {
        assertThat(problems(expression)).containsExactly(problem);
    }

    @Test
    void aNumberFindsAPropertyThatIsCalledByANumber() {
        assertThat(problems("job.ports[80]")).isEmpty();
        assertThat(problems("matrix.names[github.count]")).isEmpty();
        assertThat(problems("needs[0]")).containsExactly("BadIndexType 6..7");
        assertThat(problems("job.ports[81]")).containsExactly("UnknownProperty 10..12");
        assertThat(problems("matrix[github.count]")).containsExactly("BadIndexType 7..19");
    }

    @Test
    void aProblemIsToldOnceAndNothingFollowsFromIt() {
        assertThat(problems("github.nothing.at.all[0].*.x == git.x.y")).hasSize(2);
        assertThat(problems("matrix.nothing", "job-if")).containsExactly("UnavailableContext 0..6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                step-if ; secrets.X ; UnavailableContext 0..7
                job-if ; Matrix.names ; UnavailableContext 0..6
                workflow ; success() ; UnavailableFunction 0..7
                step ; true == Always() ; UnavailableFunction 8..14
                job-if ; hashFiles('x') ; UnavailableFunction 0..9
                step ; starts(1) ; UnknownFunction 0..6
                """)
    void tellsWhatAKeyDoesNotOffer(String availability, String expression, String problem) {
        assertThat(problems(expression, availability)).containsExactly(problem);
    }

    @Test
    void theConditionOfAJobMayNameJobs() {
        assertThat(problems("failure('build', 'test') || success('x')", "job-if"))
                .isEmpty();
        assertThat(problems("failure('build')", "step-if")).containsExactly("ArgumentCount 0..16");
        assertThat(problems("always('build')", "job-if")).containsExactly("ArgumentCount 0..15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contains('x')",
                "contains('x', 'y', 'z')",
                "toJSON()",
                "format()",
                "join()",
                "join(env.A, env.B, env.C)",
                "case(true, 1)",
                "case(true, 1, true, 2)",
                "case()",
                "hashFiles()"
            })
    void countsArguments(String expression) {
        assertThat(problems(expression)).containsExactly("ArgumentCount 0.." + expression.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contains(github.text, 1)",
                "contains(github.list, github)",
                "contains(github.commits.*.message, null)",
                "contains(inputs.any, github.list)",
                "startsWith(1, true)",
                "format('x', github, github.list)",
                "join(github.list)",
                "join(github.text, 1)",
                "toJSON(github)",
                "fromJSON(github.count)",
                "case(inputs.any, github, 1)",
                "hashFiles('a', github.text)"
            })
    void takesWhatGitHubConverts(String expression) {
        assertThat(problems(expression)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                contains(github, 'x') ; ArgumentType 9..15
                contains(github.text, github.list) ; ArgumentType 22..33
                startsWith('x', github.list) ; ArgumentType 16..27
                join(github, 'x') ; ArgumentType 5..11
                join(github.list, env) ; ArgumentType 18..21
                format(github) ; ArgumentType 7..13
                fromJSON(github.list) ; ArgumentType 9..20
                hashFiles('x', github.list) ; ArgumentType 15..26
                case('x', 1, 2) ; ArgumentType 5..8
                case(true, 1, github.text, 2, 3) ; ArgumentType 14..25
                """)
    void tellsWhichArgumentAFunctionCannotUse(String expression, String problem) {
        assertThat(problems(expression)).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "github.text == 'x'",
                "github.text == 1",
                "github.count >= '5'",
                "github.text > github.count",
                "github.text < 'x'",
                "github.flag == true",
                "github.flag == null",
                "github.commit == null",
                "github.commit != ''",
                "github.list == false",
                "inputs.any == github",
                "'1' == 1"
            })
    void comparesWhatGitHubCanCompare(String expression) {
        assertThat(problems(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "github == 'x'",
                "github.list == github.list",
                "github.commit > ''",
                "github.flag == 'true'",
                "github.flag > 1",
                "github.count == 'x'",
                "null < 1"
            })
    void tellsWhatCannotBeCompared(String expression) {
        assertThat(problems(expression)).containsExactly("Incomparable 0.." + expression.length());
    }

    @Test
    void anObjectIsAlwaysTrueUnlessTheEventMayLackIt() {
        assertThat(problems("!github")).containsExactly("BadOperand 1..7");
        assertThat(problems("github.list.* && true")).containsExactly("BadOperand 0..13");
        assertThat(problems("true || github")).isEmpty();
        assertThat(problems("github.commit && true || !github.commit")).isEmpty();
    }

    @Test
    void problemsAreInTheOrderOfTheText() {
        assertThat(problems("git && github.a || starts(x) == secrets.Y"))
                .containsExactly(
                        "UnknownContext 0..3",
                        "UnknownProperty 14..15",
                        "UnknownContext 26..27",
                        "UnknownFunction 19..25",
                        "UnavailableContext 32..39");
    }
}
