package dev.millrace.cli;

import dev.millrace.templates.Template;
import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.WorkspaceException;
import dev.millrace.workspace.pipeline.Classpath;
import dev.millrace.workspace.pipeline.Generation;
import dev.millrace.workspace.pipeline.Platform;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code millrace init}: gives a repository its first pipelines. */
final class InitCommand implements Command {

    private static final String TEMPLATE = "--template";
    private static final String CLASS = "--class";
    private static final String DEFAULT_CLASS = "Delivery";
    private static final Choice<Layout> LAYOUT = new Choice<>("--layout", List.of(Layout.values()), Layout.FILE);

    @Override
    public String name() {
        return "init";
    }

    @Override
    public CommandSpec spec() {
        var spec = CommandSpec.create()
                .addOption(Options.text(TEMPLATE, "NAME", "What to begin with; without it, the templates are listed"))
                .addOption(Options.text(
                        CLASS,
                        "NAME",
                        "The class to write, with a package if it should have",
                        "one (default: " + DEFAULT_CLASS + ")"))
                .addOption(LAYOUT.spec("LAYOUT", "One file, or a Maven module"))
                .addOption(Options.text(
                        GenerateCommand.CLASSPATH, "CP", "Folders and jars with templates of your organisation"))
                .addOption(Options.facts())
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("DIR")
                        .type(String.class)
                        .arity("0..1")
                        .description("The top of the repository (default: the current directory)")
                        .build());
        spec.usageMessage()
                .description("Begin with pipelines of a template")
                .footer(
                        "Writes a small Java source, and the workflows of it. Overwrites nothing, and",
                        "begins only where there are no workflows.",
                        "",
                        "Examples:",
                        "  millrace init --template java-maven",
                        "  millrace init --template acme-service --classpath acme-pipelines.jar");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Shell shell) {
        var libraries = Options.textIn(arguments, GenerateCommand.CLASSPATH)
                .map(given -> Classpath.parse(given, GenerateCommand.CLASSPATH, shell.directory()))
                .orElse(new Classpath(List.of()));
        // A template gives texts only, so it is needed no longer than this.
        try (var loader = new URLClassLoader(
                "templates", libraries.urls(), Platform.running().loader())) {
            var templates = TemplateList.of(loader);
            var name = Options.textIn(arguments, TEMPLATE);
            var template = name.flatMap(templates::named);
            if (template.isEmpty()) {
                shell.complain(name.map(templates::unknown).orElse("say which template: " + TEMPLATE + " NAME"));
                shell.note(templates.describe());
                return ExitCode.TROUBLE;
            }
            var root = root(arguments.matchedPositionalValue(0, "."), shell);
            TemplateList.checkBuildFiles(
                    template.get(), templates, root, arguments.matchedPositionalValue(0, "this folder"));
            return begin(plan(template.get(), libraries, arguments), root, shell);
        } catch (IOException e) {
            throw new CommandException("the classpath cannot be closed: " + IoReason.of(e));
        }
    }

    private static InitPlan plan(Template template, Classpath libraries, ParseResult arguments) {
        var plan = new InitPlan(
                template, Options.textIn(arguments, CLASS).orElse(DEFAULT_CLASS), LAYOUT.in(arguments), libraries);
        plan.checkName();
        return plan;
    }

    private static Path root(String given, Shell shell) {
        try {
            var root = shell.directory().resolve(given).normalize();
            if (!given.isEmpty() && Files.isDirectory(root)) {
                return root;
            }
        } catch (InvalidPathException e) {
            // It is no folder either.
        }
        throw new CommandException("\"" + given + "\" is not a folder");
    }

    private static int begin(InitPlan plan, Path root, Shell shell) {
        var files = plan.files();
        var scaffold = new Scaffold(root, shell.directory());
        scaffold.check(files.keySet());
        var isDone = false;
        try {
            scaffold.write(files);
            scaffold.makeWorkflows();
            var exitCode = generate(plan, root, shell);
            isDone = exitCode == ExitCode.FINE;
            if (!isDone) {
                shell.complain("so nothing was written");
            }
            return exitCode;
        } catch (WorkspaceException e) {
            throw new CommandException(e.line() + "; so nothing was written");
        } finally {
            if (!isDone) {
                scaffold.undo();
            }
        }
    }

    private static int generate(InitPlan plan, Path root, Shell shell) {
        var source = root.resolve(plan.source());
        var byMaven = plan.layout() == Layout.MAVEN ? Optional.of(InitPlan.MAVEN_GENERATE) : Optional.<String>empty();
        var wish = new Generation.Wish(root, Optional.empty(), false, false, byMaven);
        try (var program = GenerateCommand.program(List.of(source), plan.libraries(), root, shell)) {
            var isFine = GenerateCommand.run(program, wish, Format.TEXT, shell);
            if (isFine) {
                shell.note(InitAdvice.warning(root, shell.directory()));
                shell.print(new InitAdvice(plan, root, shell.directory()).text(byMaven.orElse(program.command())));
            }
            return isFine ? ExitCode.FINE : ExitCode.FINDINGS;
        }
    }
}
