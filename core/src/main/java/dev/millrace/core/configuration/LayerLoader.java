package dev.millrace.core.configuration;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a file and those that it extends, each once. */
final class LayerLoader {

    private static final int MOST_LEVELS = 8;
    private static final int MOST_FILES = 32;

    private final ConfigurationFiles files;
    private final KnownRules rules;
    private final Consumer<Finding> findings;
    private final List<Layer> layers = new ArrayList<>();
    private Optional<Layer> actionlint = Optional.empty();
    private final Set<ConfigurationFile> loaded = new HashSet<>();
    // The files that are being read, each with the place that names the next one.
    private final Map<ConfigurationFile, Text> open = new LinkedHashMap<>();

    LayerLoader(ConfigurationFiles files, KnownRules rules, Consumer<Finding> findings) {
        this.files = files;
        this.rules = rules;
        this.findings = findings;
    }

    /** What was read, farthest first. */
    List<Layer> layers() {
        return layers;
    }

    /** What actionlint is told. */
    Optional<Layer> actionlint() {
        return actionlint;
    }

    /** Reads what actionlint is told. */
    void loadActionlint(SourceFile file) {
        var root = parse(file);
        var here = new FileFindings(root, findings);
        actionlint = mapping(root, here).map(mapping -> new ActionlintReader(mapping, rules, here).read());
    }

    /** Reads a file after those that it extends. */
    void load(ConfigurationFile name, SourceFile file) {
        loaded.add(name);
        var root = parse(file);
        var here = new FileFindings(root, findings);
        mapping(root, here).ifPresent(mapping -> {
            var reader = new LayerReader(mapping, rules, here);
            for (var reference : reader.extended()) {
                open.put(name, reference);
                extend(name, reference, here);
                open.remove(name);
            }
            layers.add(reader.read());
        });
    }

    private Optional<YamlNode> parse(SourceFile file) {
        var found = new ArrayList<Finding>();
        var root = YamlParser.parse(file, found::add).root();
        var here = new FileFindings(root, findings);
        // A file of comments alone says nothing, which is fine.
        found.removeIf(finding -> finding.rule().equals(ReaderCheck.YAML_EMPTY_FILE.metadata()));
        found.forEach(here::add);
        return root;
    }

    private static Optional<YamlMapping> mapping(Optional<YamlNode> root, FileFindings findings) {
        if (root.isEmpty() || Values.isNull(root.get())) {
            return Optional.empty();
        }
        if (root.get() instanceof YamlMapping mapping) {
            return Optional.of(mapping);
        }
        findings.add(
                ReaderCheck.CONFIG_BAD_VALUE,
                root.get(),
                "a configuration is a mapping, not " + Values.shown(root.get()));
        return Optional.empty();
    }

    private void extend(ConfigurationFile from, Text reference, FileFindings findings) {
        var raw = reference.raw();
        var name = from.resolve(raw);
        if (name.isEmpty()) {
            bad(
                    reference,
                    findings,
                    isElsewhere(raw)
                            ? "is neither a path from this file nor classpath: and a resource; nothing else is read"
                            : "leads out of the repository; files there are not read");
        } else if (open.containsKey(name.get())) {
            bad(reference, findings, "extends this file in turn; remove one of them", circle(name.get()));
        } else if (open.size() >= MOST_LEVELS) {
            bad(reference, findings, "is not read: there are " + MOST_LEVELS + " levels of files above it");
        } else if (!loaded.contains(name.get())) {
            if (loaded.size() >= MOST_FILES) {
                bad(reference, findings, "is not read: a configuration has at most " + MOST_FILES + " files");
                return;
            }
            name.get()
                    .in(files)
                    .ifPresentOrElse(
                            file -> load(name.get(), file),
                            () -> bad(
                                    reference,
                                    findings,
                                    "cannot be read: there is no file \"" + name.get()
                                            + "\", or it is too large or a link out of the repository"));
        }
    }

    private static boolean isElsewhere(String reference) {
        return reference.isEmpty()
                || reference.startsWith("/")
                || reference.indexOf('\\') >= 0
                || reference.indexOf(':') >= 0 && !reference.startsWith(ConfigurationFile.CLASS_PATH);
    }

    private Related[] circle(ConfigurationFile first) {
        var steps = new ArrayList<Related>();
        var isInside = false;
        for (var step : open.entrySet()) {
            isInside |= step.getKey().equals(first);
            if (isInside) {
                steps.add(Related.to(step.getValue(), "\"" + step.getKey() + "\" extends this"));
            }
        }
        steps.remove(steps.size() - 1);
        return steps.toArray(new Related[0]);
    }

    private static void bad(Text reference, FileFindings findings, String why, Related... related) {
        findings.add(
                ReaderCheck.CONFIG_BAD_EXTENDS,
                reference,
                "\"" + Suggestion.shorten(reference.raw()) + "\" " + why,
                related);
    }
}
