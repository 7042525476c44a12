package dev.millrace.examples.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JavaSourceTest {

    private static final Set<Integer> ANYWHERE =
            IntStream.rangeClosed(1, 20).boxed().collect(Collectors.toSet());

    @Test
    void countsNeitherBlankLinesNorCommentsNorImports() {
        assertThat(JavaSource.of("""
                package com.acme;

                import java.util.List;
                import static com.acme.Words.*;

                /**
                 * A class.
                 */
                final class A { // one
                    /* none */
                    int a = 1; /* two */
                } // three
                """).lines()).isEqualTo(3);
    }

    @Test
    void countsWhatLooksLikeACommentInAText() {
        assertThat(JavaSource.of("""
                String url = "https://x/*y";
                char c = '"'; // "
                String block = \"""
                    // no comment

                    import nothing;
                    \""";
                """).lines()).isEqualTo(6);
    }

    @Test
    void findsTheVariableOfAJob() {
        assertThat(JavaSource.of("""
                class A {
                    void define() {
                        // var test = job("test");
                        var a = 1;
                        // Tests all.
                        var test = Jobs.ubuntu("test")
                                .when("a; ')' {")
                                .steps(list(x -> { return run("b;"); }))
                                .needs(a);
                        var b = 2;
                    }
                }
                """).declaration("test", ANYWHERE)).contains("""
                var test = Jobs.ubuntu("test")
                        .when("a; ')' {")
                        .steps(list(x -> { return run("b;"); }))
                        .needs(a);""");
    }

    @Test
    void findsAConstantAndACallWithMoreArguments() {
        assertThat(JavaSource.of("    private static final StepsJob LINT = job(\"lint\").steps();\n")
                        .declaration("lint", ANYWHERE))
                .contains("private static final StepsJob LINT = job(\"lint\").steps();");
        assertThat(JavaSource.of("var security = call(\"security\", workflow);").declaration("security", ANYWHERE))
                .contains("var security = call(\"security\", workflow);");
    }

    @Test
    void findsTheMethodThatReturnsAJob() {
        assertThat(JavaSource.of("""
                class A {
                    private int a() { return 1; }

                    private static StepsJob build(Job test) {
                        var jar = artifact("jar");
                        return ubuntu("build").needs(test).steps(jar.upload());
                    }
                }
                """).declaration("build", ANYWHERE)).contains("""
                private static StepsJob build(Job test) {
                    var jar = artifact("jar");
                    return ubuntu("build").needs(test).steps(jar.upload());
                }""");
    }

    @Test
    void takesNoUseOfAnIdForItsDeclaration() {
        assertThat(JavaSource.of("var a = job(\"a\").needs(\"b\"); x.without(job(\"b\")); list(job(\"b\"));")
                        .declaration("b", ANYWHERE))
                .isEmpty();
        assertThat(JavaSource.of("var a = 1;").declaration("a.*", ANYWHERE)).isEmpty();
    }

    @Test
    void tellsAJobFromOtherThingsOfItsNameByItsLineOrItsType() {
        var source = JavaSource.of("""
                class A {
                    private static final Artifact DOCS = part("docs");

                    static StepsJob docs() {
                        return ubuntu("docs");
                    }

                    void define() {
                        var site = artifact("site");
                        var build = ubuntu("site");
                    }
                }
                """);

        assertThat(source.declaration("docs", Set.of())).contains("""
                static StepsJob docs() {
                    return ubuntu("docs");
                }""");
        assertThat(source.declaration("site", Set.of(10))).contains("var build = ubuntu(\"site\");");
        assertThat(source.declaration("site", Set.of())).isEmpty();
    }

    @Test
    void readsWhatEndsTooEarly() {
        assertThat(JavaSource.of("var a = job(\"a\")").declaration("a", ANYWHERE))
                .contains("var a = job(\"a\")");
        assertThat(JavaSource.of("/* never closed").lines()).isZero();
        assertThat(JavaSource.of("\"never closed\\").lines()).isEqualTo(1);
    }
}
