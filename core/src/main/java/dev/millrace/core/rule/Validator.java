package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.action.ActionReader;
import dev.millrace.core.configuration.Configuration;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.context.Repository;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.script.ScriptChecker;
import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.YamlOrigin;
import dev.millrace.core.suppression.IgnoreComments;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.YamlDocument;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlParser;
import dev.millrace.core.yaml.YamlPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads and checks files, and checks trees that were made in Java. It has no state and may be shared by threads.
 *
 * <pre>{@code
 * var validator = Validator.of(RuleCatalog.load(), Profile.DEFAULT);
 * validator.workflow("ci.yml", Files.readAllBytes(file)) // findings in the order of their places
 * }</pre>
 */
@PublicApi
public final class Validator {

    private static final String IGNORE = "ignore[";

    private final Engines engines;
    private final Repository repository;
    private final Optional<String> path;
    private final ScriptChecker scripts;

    private Validator(Engines engines, Repository repository, Optional<String> path, ScriptChecker scripts) {
        this.engines = engines;
        this.repository = repository;
        this.path = path;
        this.scripts = scripts;
    }

    /** A validator with the rules of a catalogue that are on under a profile. */
    public static Validator of(RuleCatalog catalog, Profile profile) {
        return of(catalog, Configuration.of(Settings.of(profile)));
    }

    /** A validator with the rules of a catalogue that a configuration wants. */
    public static Validator of(RuleCatalog catalog, Configuration configuration) {
        return new Validator(
                new Engines(catalog, configuration), Repository.UNKNOWN, Optional.empty(), ScriptChecker.NONE);
    }

    /**
     * The same validator for files of a repository, whose own actions and workflows it looks up.
     *
     * <pre>{@code
     * validator.in(FolderRepository.of(Path.of(".")))
     * }</pre>
     */
    public Validator in(Repository value) {
        return new Validator(engines, value, path, scripts);
    }

    /**
     * The same validator for the file at a path of the repository: the configuration may want something of its own there, and rules over
     * several files know which one it is.
     *
     * <pre>{@code
     * validator.in(repository).at(".github/workflows/ci.yml")
     * }</pre>
     *
     * @param value the path, from the repository's root, with {@code /} between names
     */
    public Validator at(String value) {
        return new Validator(engines, repository, Optional.of(value), scripts);
    }

    /**
     * The same validator, whose rule {@code script-shellcheck} passes on what another program says of scripts.
     *
     * <pre>{@code
     * validator.with(script -> List.of())
     * }</pre>
     */
    public Validator with(ScriptChecker value) {
        return new Validator(engines, repository, path, value);
    }

    /**
     * Reads and checks a workflow file.
     *
     * @param name the name to show in findings
     * @param bytes the file; of a file that is larger than GitHub reads, its start is enough
     * @return the findings in {@link Finding#ORDER}
     */
    public List<Finding> workflow(String name, byte[] bytes) {
        if (bytes.length > Limits.workflowFileBytes()) {
            return tooLarge(name);
        }
        var engine = engines.engineFor(path);
        var found = new ArrayList<Finding>();
        var document = YamlParser.parse(SourceFile.decode(name, bytes), found::add);
        var workflow = WorkflowReader.read(document, found::add);
        workflow.ifPresent(tree -> engine.check(tree, repository, path, scripts, found::add));
        return finish(unignored(found, document, workflow.isPresent(), engine), document.root(), engine.settings());
    }

    /**
     * Reads and checks the metadata of an action.
     *
     * @param name the name to show in findings
     * @param bytes the file; of a file that is larger than GitHub reads, its start is enough
     * @return the findings in {@link Finding#ORDER}
     */
    public List<Finding> action(String name, byte[] bytes) {
        if (bytes.length > Limits.workflowFileBytes()) {
            return tooLarge(name);
        }
        var engine = engines.engineFor(path);
        var found = new ArrayList<Finding>();
        var document = ActionReader.parse(SourceFile.decode(name, bytes), found::add);
        var action = ActionReader.read(document, found::add);
        action.ifPresent(tree -> engine.check(tree, repository, path, scripts, found::add));
        return finish(unignored(found, document, action.isPresent(), engine), document.root(), engine.settings());
    }

    /**
     * Checks a workflow that was made in Java; the findings are in {@link Finding#ORDER}. An ignore comment among its comments holds for what it
     * will hold for in the file.
     */
    public List<Finding> workflow(Workflow workflow) {
        return workflow(workflow, List.of());
    }

    /**
     * Checks a workflow that was made in Java, and puts what else was found in it among the findings: each with its path, and as bad as the
     * configuration says.
     */
    public List<Finding> workflow(Workflow workflow, List<Finding> others) {
        var engine = engines.engineFor(path);
        var found = new ArrayList<Finding>(others);
        engine.check(workflow, repository, path, scripts, found::add);
        return found.isEmpty()
                ? found
                : heard(
                        finish(found, Optional.of(WorkflowWriter.toYaml(workflow)), engine.settings()),
                        WorkflowWriter.write(workflow));
    }

    // Where a comment reaches, only the file shows: what is silent there is silent here.
    private List<Finding> heard(List<Finding> found, String text) {
        if (!text.contains(IGNORE)) {
            return found;
        }
        var inFile = workflow("workflow.yml", text.getBytes(StandardCharsets.UTF_8)).stream()
                .map(finding -> finding.rule().id() + " " + finding.path())
                .toList();
        return found.stream()
                .filter(finding -> inFile.contains(finding.rule().id() + " " + finding.path()))
                .toList();
    }

    private List<Finding> tooLarge(String name) {
        var nowhere = YamlOrigin.of(new CommentTable(SourceFile.of(name, "")), Form.UNREADABLE, 0, 0);
        var most = Limits.workflowFileBytes();
        return finish(
                List.of(ReaderCheck.FILE_TOO_LARGE.at(
                        nowhere,
                        "the file has more than " + most + " bytes, and GitHub starts no run for it; split it")),
                Optional.empty(),
                engines.engineFor(path).settings());
    }

    // Without the repository some rules are silent, and a comment for them ignores nothing without being wrong.
    private List<Finding> unignored(List<Finding> found, YamlDocument document, boolean isRead, RuleEngine engine) {
        return IgnoreComments.apply(found, document, engines::names, engine.settings(), isRead && repository.isKnown());
    }

    private static List<Finding> finish(List<Finding> found, Optional<YamlNode> root, Settings settings) {
        var paths = found.isEmpty() ? Optional.<YamlPath>empty() : root.map(YamlPath::in);
        return found.stream()
                .flatMap(finding -> settings.apply(finding).stream())
                .map(finding -> finding.path().isEmpty()
                        ? finding.withPath(
                                paths.map(path -> path.of(finding.origin())).orElse(""))
                        : finding)
                .map(Finding::withCallers)
                .sorted(Finding.ORDER)
                .toList();
    }
}
