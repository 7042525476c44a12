package dev.millrace.cli;

import dev.millrace.core.finding.Suggestion;
import dev.millrace.templates.Template;
import dev.millrace.workspace.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The templates that there are: those of Millrace, and those of an organisation's jars.
 *
 * @param byName each by its name, in the order of names
 */
record TemplateList(Map<String, Template> byName) {

    TemplateList {
        byName = new LinkedHashMap<>(byName);
    }

    /**
     * The templates that a class loader's jars name as services.
     *
     * @throws CommandException when one of them cannot be made, or two have one name
     */
    static TemplateList of(ClassLoader loader) {
        var found = new TreeMap<String, Template>();
        try {
            for (var template : ServiceLoader.load(Template.class, loader)) {
                var other = found.put(template.name(), template);
                if (other != null) {
                    throw new CommandException(other.getClass().getName() + " and "
                            + template.getClass().getName() + " are both called \"" + template.name()
                            + "\"; leave one of their jars out");
                }
            }
        } catch (ServiceConfigurationError e) {
            throw new CommandException("a template cannot be made: " + e.getMessage());
        }
        return new TemplateList(found);
    }

    Optional<Template> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Why there is no template of a name. */
    String unknown(String name) {
        return "there is no template \"" + Suggestion.shorten(name) + "\""
                + Suggestion.hint(name, List.copyOf(byName.keySet()));
    }

    /** A line about each. */
    String describe() {
        var widest = byName.keySet().stream().mapToInt(String::length).max().orElse(0);
        var text = new StringBuilder("Templates:\n");
        byName.forEach((name, template) -> text.append("  ")
                .append(name)
                .append(" ".repeat(widest - name.length() + 2))
                .append(template.summary())
                .append('\n'));
        return text.toString();
    }

    /**
     * Refuses a folder that is no project of a template's kind.
     *
     * @param folder what it is called
     * @throws CommandException when none of the build files is there
     */
    static void checkBuildFiles(Template template, TemplateList all, Path root, String folder) {
        if (suits(template, root)) {
            return;
        }
        var others = all.byName.values().stream()
                .filter(other -> !other.buildFiles().isEmpty() && suits(other, root))
                .toList();
        var there = others.stream()
                .flatMap(other -> other.buildFiles().stream())
                .flatMap(file -> found(root, file).stream())
                .distinct()
                .toList();
        throw new CommandException("there is no " + Commands.list(template.buildFiles(), "or") + " in " + folder
                + ", which " + template.name() + " builds with"
                + (others.isEmpty()
                        ? ""
                        : "; " + Commands.list(there, "and") + (there.size() == 1 ? " is" : " are") + " there: "
                                + Commands.list(
                                        others.stream().map(Template::name).toList(), "or") + "?"));
    }

    private static boolean suits(Template template, Path root) {
        var files = template.buildFiles();
        return files.isEmpty()
                || files.stream().anyMatch(file -> found(root, file).isPresent());
    }

    // Of some build files, only the end of the name is known: *.csproj.
    private static Optional<String> found(Path root, String file) {
        try (var files = Files.newDirectoryStream(root, file)) {
            var first = files.iterator();
            return first.hasNext() ? Optional.of(first.next().getFileName().toString()) : Optional.empty();
        } catch (IOException e) {
            throw new CommandException(root + " cannot be read: " + IoReason.of(e));
        }
    }
}
