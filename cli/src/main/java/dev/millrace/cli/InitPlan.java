package dev.millrace.cli;

import dev.millrace.templates.Template;
import dev.millrace.workspace.pipeline.Classpath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * What {@code init} writes beside the workflows.
 *
 * @param template what to begin with
 * @param className the name of the class, with its package if it has one
 * @param layout where it lies
 * @param libraries what the template needs beside Millrace
 */
record InitPlan(Template template, String className, Layout layout, Classpath libraries) {

    /** Where the source lies: no build tool of any language takes it for its own there. */
    static final String FOLDER = ".github/millrace";

    private static final String MAVEN = "mvn -q -f pipelines compile millrace:";

    /** Writes the workflows again from the Maven module. */
    static final String MAVEN_GENERATE = MAVEN + "generate";

    /** Tells from the Maven module whether they are up to date. */
    static final String MAVEN_CHECK = MAVEN + "check";

    // Words that are no keywords everywhere, but never the name of a class.
    private static final Set<String> NO_CLASS = Set.of("var", "yield", "record", "sealed", "permits");

    /** Refuses what cannot be the name of the class. */
    void checkName() {
        if (!SourceVersion.isName(className) || NO_CLASS.contains(simpleName())) {
            throw new CommandException("--class: \"" + className
                    + "\" cannot be the name of a class; use letters, digits and _, and start with a letter, as in "
                    + "Delivery or com.acme.Delivery");
        }
        imports()
                .filter(each -> each.endsWith("." + simpleName()) && !each.startsWith("static "))
                .findFirst()
                .ifPresent(taken -> {
                    throw new CommandException(
                            "--class: \"" + className + "\" would hide " + taken + "; take another name");
                });
    }

    /** The path of the source from the top of the repository. */
    String source() {
        var folder = layout == Layout.FILE ? FOLDER : "pipelines/src/main/java";
        return folder + "/" + className.replace('.', '/') + ".java";
    }

    /** Every file, by its path from the top of the repository. */
    Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        if (layout == Layout.MAVEN) {
            files.put("pipelines/pom.xml", InitPom.text(libraries));
            files.put("pipelines/.gitignore", "target/\n");
        }
        files.put(source(), text());
        return files;
    }

    private String text() {
        var body = template.body().strip().lines().map(line -> line.isBlank() ? "" : "        " + line);
        return header() + packageLine() + imports(true) + "\n" + imports(false)
                + """

                /** The workflows of this repository. What is to be otherwise is said here, and never in the YAML. */
                public final class %s implements PipelineSource {

                    @Override
                    public Pipelines define() {
                %s
                    }
                %s}
                """.formatted(simpleName(), body.collect(Collectors.joining("\n")), main());
    }

    // For JBang; to everybody else it is a comment.
    private String header() {
        var more = libraries.entries().stream().map(Coordinates::of).toList();
        if (layout == Layout.MAVEN || more.contains(Optional.<Coordinates>empty())) {
            return "";
        }
        var needs = Stream.concat(
                Stream.of(new Coordinates("dev.millrace", "cli", Version.text())),
                more.stream().flatMap(Optional::stream));
        return "///usr/bin/env jbang \"$0\" \"$@\" ; exit $?\n//JAVA 17+\n"
                + needs.map(each -> "//DEPS " + each + "\n").collect(Collectors.joining()) + "\n";
    }

    private String packageLine() {
        var dot = className.lastIndexOf('.');
        return dot < 0 ? "" : "package " + className.substring(0, dot) + ";\n\n";
    }

    // The words that somebody who goes on needs at once are imported, whether the template uses them or not.
    private Stream<String> imports() {
        return Stream.concat(
                Stream.of(
                        "static dev.millrace.dsl.Millrace.*",
                        "static dev.millrace.dsl.RunnerLabel.*",
                        "static dev.millrace.dsl.expression.Expressions.*",
                        "static dev.millrace.templates.Templates.*",
                        "dev.millrace.actions.*",
                        "dev.millrace.dsl.PipelineSource",
                        "dev.millrace.dsl.Pipelines"),
                template.imports().stream());
    }

    private String imports(boolean isStatic) {
        return imports()
                .filter(each -> each.startsWith("static ") == isStatic)
                .filter(each -> each.endsWith(".*") || imports().noneMatch(all(each)::equals))
                .distinct()
                .sorted()
                .map(each -> "import " + each + ";\n")
                .collect(Collectors.joining());
    }

    private static String all(String each) {
        return each.substring(0, each.lastIndexOf('.') + 1) + "*";
    }

    private String main() {
        return layout == Layout.MAVEN ? "" : """

                    /** Writes them again, as {@code millrace generate %s} does; with {@code --check}, tells whether they are up to date. */
                    public static void main(String[] args) {
                        dev.millrace.dsl.output.CommandLine.generate(%s.class, args);
                    }
                """.formatted(source(), simpleName());
    }

    private String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
