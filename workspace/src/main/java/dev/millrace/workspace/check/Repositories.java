package dev.millrace.workspace.check;

import dev.millrace.annotations.Severity;
import dev.millrace.core.configuration.Configuration;
import dev.millrace.core.configuration.ConfigurationFiles;
import dev.millrace.core.configuration.ConfigurationReader;
import dev.millrace.core.context.FolderRepository;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.script.ScriptChecker;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.Root;
import dev.millrace.workspace.Roots;
import dev.millrace.workspace.WorkspaceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The repositories of a run, each with its configuration, which is read when the first file in it is checked. Threads share it. */
public final class Repositories {

    private static final String ACTIONLINT = ".github/actionlint.";

    private final PolicyFiles policies;
    private final ConfigurationReader reader;
    private final Overrides overrides;
    private final Roots roots;
    private final Path directory;
    private final ShellCheck shellCheck = new ShellCheck("shellcheck");
    private final Map<Path, Path> topsByFolder = new ConcurrentHashMap<>();
    private final Map<Path, Site> sites = new ConcurrentHashMap<>();

    /**
     * @param roots the tops of repositories
     * @param directory the current directory
     */
    public Repositories(RuleCatalog catalog, Overrides overrides, Roots roots, Path directory) {
        this.policies = PolicyFiles.of(catalog, overrides.policies(), directory);
        this.reader = ConfigurationReader.of(catalog::all);
        this.overrides = overrides;
        this.roots = roots;
        this.directory = directory;
    }

    /**
     * A repository.
     *
     * @param validator checks its files
     * @param failOn the lowest severity that makes the exit code 1
     * @param findings what is wrong in its configuration
     * @param unreadable the configuration that is there and cannot be read
     * @param policyTroubles why policies of the configuration cannot be applied
     * @param asksShellCheck whether the configuration wants to hear shellcheck
     */
    public record Site(
            Validator validator,
            Severity failOn,
            List<Finding> findings,
            Optional<Path> unreadable,
            List<String> policyTroubles,
            boolean asksShellCheck) {

        public Site {
            findings = List.copyOf(findings);
            policyTroubles = List.copyOf(policyTroubles);
        }
    }

    /** Why scripts could not be checked as the configuration asks; known when they should have been. */
    public Optional<String> scriptTrouble() {
        return shellCheck.trouble();
    }

    /** The program that checks the scripts of those repositories that ask for it. */
    ShellCheck shellCheck() {
        return shellCheck;
    }

    /** What checks a file. */
    public Validator validatorFor(InputFile file) {
        var path = absolute(file.path());
        var top = topOf(file);
        var validator = siteAt(top).validator();
        return path.startsWith(top) ? validator.at(InputFile.name(path, top)) : validator;
    }

    /** The repository that a file is in. */
    public Site siteOf(InputFile file) {
        return siteAt(topOf(file));
    }

    /** The top of the repository that a file is in. */
    public Path topOf(InputFile file) {
        var folder = absolute(file.path()).getParent();
        return topsByFolder.computeIfAbsent(folder == null ? absolute(directory) : folder, roots::of);
    }

    /** Whether a file is the configuration, whose findings are those of its repository. */
    public boolean isConfiguration(InputFile file) {
        var path = absolute(file.path());
        var top = topOf(file);
        return overrides.file().map(Repositories::absolute).equals(Optional.of(path))
                || ConfigurationReader.paths().stream().anyMatch(own -> path.equals(top.resolve(own)));
    }

    /** The repositories in which a file has been checked, in the order of their paths. */
    public List<Site> all() {
        return List.copyOf(new TreeMap<>(sites).values());
    }

    /** The repository at a top. */
    public Site siteAt(Path top) {
        return sites.computeIfAbsent(top, this::read);
    }

    private Site read(Path top) {
        var repository = FolderRepository.of(top);
        var found = new ArrayList<Finding>();
        var configuration = overrides.over(
                overrides.file().isPresent() ? given(overrides.file().get(), top, found) : own(top, found));
        var findings = found.stream()
                .flatMap(finding -> configuration.settingsFor("").apply(finding).stream())
                .toList();
        var failOn = overrides.failOn().or(configuration::failOn).orElse(Severity.ERROR);
        var asksShellCheck = configuration.settingsFor("").shellcheck().isPresent();
        var troubles = new ArrayList<String>();
        var rules = policies.rules(configuration.policies(), files(top), top, troubles::add);
        var validator = Validator.of(rules, configuration)
                .in(repository)
                .with(asksShellCheck ? shellCheck : ScriptChecker.NONE);
        return new Site(validator, failOn, findings, unreadable(top), troubles, asksShellCheck);
    }

    private Configuration own(Path top, List<Finding> findings) {
        return reader.read(files(top), findings::add);
    }

    // Of the files around it the given one knows those of its own repository; what actionlint is told counts where the
    // checked files are.
    private Configuration given(Path file, Path top, List<Finding> findings) {
        var path = absolute(file);
        var folder = path.getParent();
        var home = path.startsWith(top) || folder == null ? top : absolute(Root.around(folder));
        var around = files(home);
        var checked = files(top);
        ConfigurationFiles files = name -> name.startsWith(ACTIONLINT) ? checked.file(name) : around.file(name);
        var name = InputFile.name(path, home);
        return around.file(name)
                .map(source -> reader.read(name, source, files, findings::add))
                .orElseThrow(() -> new WorkspaceException("the configuration " + path + " cannot be read"));
    }

    private ConfigurationFiles files(Path top) {
        var repository = FolderRepository.of(top);
        return path ->
                repository.source(path).map(source -> source.named(InputFile.name(top.resolve(path), directory)));
    }

    // What is there and cannot be read must not pass for nothing.
    private Optional<Path> unreadable(Path top) {
        if (overrides.file().isPresent()) {
            return Optional.empty();
        }
        var files = files(top);
        return ConfigurationReader.paths().stream()
                .filter(path -> Files.exists(top.resolve(path), LinkOption.NOFOLLOW_LINKS))
                .filter(path -> files.file(path).isEmpty())
                .map(top::resolve)
                .findFirst();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
