package dev.millrace.core.workflow;

import dev.millrace.core.source.Form;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads and writes the sections that workflows and jobs share, and the smaller ones of jobs. */
final class SectionSyntax {

    private SectionSyntax() {}

    static Permissions readPermissions(Fields in) {
        return in.take("permissions")
                .map(node -> {
                    if (node instanceof Text text && !text.isNull()) {
                        return new Permissions(Optional.of(text), Entries.absent(), text.origin());
                    }
                    return new Permissions(Optional.empty(), in.textEntries("permissions"), node.origin());
                })
                .orElse(Permissions.ABSENT);
    }

    static Optional<Permissions> present(Permissions permissions) {
        return Optional.of(permissions).filter(Permissions::isPresent);
    }

    static YamlNode writePermissions(Permissions permissions) {
        return permissions
                .shorthand()
                .<YamlNode>map(text -> text)
                .orElseGet(() -> MappingBuilder.entries(permissions.scopes(), level -> level));
    }

    static Defaults readDefaults(Fields in) {
        var isJob = in.isNode("job-defaults");
        var run = in.computedSection(
                "run",
                isJob ? "job-defaults-run" : "defaults-run",
                settings -> new RunDefaults(
                        Optional.empty(),
                        settings.text("shell"),
                        settings.text("working-directory"),
                        settings.rest(),
                        settings.origin()),
                expression -> new RunDefaults(
                        Optional.of(expression), Optional.empty(), Optional.empty(), Extras.NONE, expression.origin()));
        return new Defaults(run, in.rest(), in.origin());
    }

    static YamlNode writeDefaults(Defaults defaults) {
        return new MappingBuilder()
                .section(
                        "run",
                        defaults.run(),
                        run -> computedOr(
                                run.expression(),
                                () -> new MappingBuilder()
                                        .text("shell", run.shell())
                                        .text("working-directory", run.workingDirectory())
                                        .build(run.extras(), run.origin())))
                .build(defaults.extras(), defaults.origin());
    }

    static Optional<Concurrency> readConcurrency(Fields in) {
        return in.section(
                "concurrency",
                in.isNode("workflow") ? "concurrency" : "job-concurrency",
                fields -> new Concurrency(
                        fields.text("group"),
                        fields.bool("cancel-in-progress"),
                        fields.text("queue"),
                        fields.rest(),
                        fields.origin()),
                group -> new Concurrency(
                        Optional.of(group), Optional.empty(), Optional.empty(), Extras.NONE, group.origin()));
    }

    static YamlNode writeConcurrency(Concurrency concurrency) {
        return shortOr(
                concurrency.group(),
                new MappingBuilder()
                        .text("group", concurrency.group())
                        .value("cancel-in-progress", concurrency.cancelInProgress())
                        .text("queue", concurrency.queue())
                        .build(concurrency.extras(), concurrency.origin()));
    }

    static Optional<Environment> readEnvironment(Fields in) {
        return in.section(
                "environment",
                "environment",
                fields -> new Environment(
                        fields.text("name"),
                        fields.text("url"),
                        fields.bool("deployment"),
                        fields.rest(),
                        fields.origin()),
                name -> new Environment(
                        Optional.of(name), Optional.empty(), Optional.empty(), Extras.NONE, name.origin()));
    }

    static YamlNode writeEnvironment(Environment environment) {
        return shortOr(
                environment.name(),
                new MappingBuilder()
                        .text("name", environment.name())
                        .text("url", environment.url())
                        .value("deployment", environment.deployment())
                        .build(environment.extras(), environment.origin()));
    }

    static Optional<Snapshot> readSnapshot(Fields in) {
        return in.section(
                "snapshot",
                "snapshot",
                fields -> new Snapshot(
                        fields.text("image-name"),
                        fields.text("version"),
                        fields.text("if"),
                        fields.rest(),
                        fields.origin()),
                name -> new Snapshot(
                        Optional.of(name), Optional.empty(), Optional.empty(), Extras.NONE, name.origin()));
    }

    static YamlNode writeSnapshot(Snapshot snapshot) {
        return shortOr(
                snapshot.imageName(),
                new MappingBuilder()
                        .text("image-name", snapshot.imageName())
                        .text("version", snapshot.version())
                        .text("if", snapshot.condition())
                        .build(snapshot.extras(), snapshot.origin()));
    }

    static Optional<RunsOn> readRunsOn(Fields in) {
        return in.take("runs-on").flatMap(node -> {
            if (node instanceof YamlMapping) {
                return in.section(
                        "runs-on",
                        "runs-on",
                        fields -> new RunsOn(
                                fields.texts("labels"), fields.text("group"), fields.rest(), fields.origin()));
            }
            return Optional.of(new RunsOn(in.texts("runs-on"), Optional.empty(), Extras.NONE, node.origin()));
        });
    }

    static YamlNode writeRunsOn(RunsOn runsOn) {
        var mapping = new MappingBuilder()
                .text("group", runsOn.group())
                .texts("labels", runsOn.labels())
                .build(runsOn.extras(), runsOn.origin());
        var alone = runsOn.origin().form() != Form.MAPPING && mapping.entries().size() == 1;
        return alone && runsOn.labels().isPresent() ? mapping.entries().get(0).value() : mapping;
    }

    static Container readContainer(Fields in) {
        var isService = in.isNode("service");
        return new Container(
                in.text("image"),
                in.computedSection(
                        "credentials",
                        "credentials",
                        fields -> new Credentials(
                                Optional.empty(),
                                fields.text("username"),
                                fields.text("password"),
                                fields.rest(),
                                fields.origin()),
                        expression -> new Credentials(
                                Optional.of(expression),
                                Optional.empty(),
                                Optional.empty(),
                                Extras.NONE,
                                expression.origin())),
                in.textEntries("env"),
                in.texts("ports"),
                in.texts("volumes"),
                in.text("options"),
                isService ? in.text("entrypoint") : Optional.empty(),
                isService ? in.text("command") : Optional.empty(),
                in.rest(),
                in.origin());
    }

    static Container containerOf(Text image) {
        return new Container(
                Optional.of(image),
                Optional.empty(),
                Entries.absent(),
                Items.absent(),
                Items.absent(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Extras.NONE,
                image.origin());
    }

    static YamlNode writeContainer(Container container) {
        return shortOr(
                container.image(),
                new MappingBuilder()
                        .text("image", container.image())
                        .section(
                                "credentials",
                                container.credentials(),
                                credentials -> computedOr(
                                        credentials.expression(),
                                        () -> new MappingBuilder()
                                                .text("username", credentials.username())
                                                .text("password", credentials.password())
                                                .build(credentials.extras(), credentials.origin())))
                        .textEntries("env", container.env())
                        .items("ports", container.ports(), port -> port)
                        .items("volumes", container.volumes(), volume -> volume)
                        .text("options", container.options())
                        .text("entrypoint", container.entrypoint())
                        .text("command", container.command())
                        .build(container.extras(), container.origin()));
    }

    /** The one value that says it all, unless there is more to say or it was read from a mapping. */
    private static YamlNode shortOr(Optional<Text> alone, YamlMapping mapping) {
        if (alone.isEmpty() || mapping.entries().size() != 1 || mapping.origin().form() == Form.MAPPING) {
            return mapping;
        }
        // A comment on the whole stays when the value stands for it.
        return mapping.origin().comments().isEmpty() ? alone.get() : alone.get().withOrigin(mapping.origin());
    }

    static YamlNode computedOr(Optional<Text> expression, Supplier<YamlNode> otherwise) {
        return expression.<YamlNode>map(text -> text).orElseGet(otherwise);
    }
}
