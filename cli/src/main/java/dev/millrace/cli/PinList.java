package dev.millrace.cli;

import dev.millrace.core.action.ActionReader;
import dev.millrace.core.facts.ActionFacts;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.dsl.output.UnfinishedFile;
import dev.millrace.dsl.pin.UsedAction;
import dev.millrace.dsl.pin.Version;
import dev.millrace.workspace.FolderWalk;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.Roots;
import dev.millrace.workspace.SafeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The actions that a repository uses: in its workflows, in its own action, and in those in {@code .github}. */
final class PinList {

    private static final int SHORT_COMMIT = 7;
    private static final String NONE = "-";

    private final Roots roots;
    private final Shell shell;
    private final List<InputFile> files;
    private final List<Pin> pins = new ArrayList<>();
    private boolean isIncomplete;

    PinList(Roots roots, Shell shell) {
        this.roots = roots;
        this.shell = shell;
        this.files = files(roots.all(shell.directory()).get(0));
    }

    // Actions elsewhere may be anything: those of a submodule, or examples.
    private List<InputFile> files(Path top) {
        var walk = new FolderWalk(top, (path, why) -> complain(InputFile.name(path, shell.directory()), why));
        var github = top.resolve(".github");
        var found = walk.repository().stream()
                .filter(path -> path.startsWith(github) || top.equals(path.getParent()))
                .map(path -> InputFile.of(path, shell.directory()))
                .sorted(Comparator.comparing(InputFile::name))
                .toList();
        if (found.isEmpty()) {
            throw new CommandException(top + " has no workflow in .github/workflows and no action.yml");
        }
        return found;
    }

    List<Pin> pins() {
        return pins;
    }

    /** Reads all files. */
    void read() {
        files.forEach(file -> {
            try {
                pins.addAll(pins(file, file.read(InputFile.MOST_BYTES)));
            } catch (IOException e) {
                complain(file.name(), IoReason.of(e));
            }
        });
    }

    /** Moves pins to the newest release of their major, and reads what has changed again. */
    void update() {
        for (var file : files) {
            var old = pins.stream().filter(pin -> pin.file().equals(file)).toList();
            try {
                var edits = old.stream()
                        .flatMap(pin -> pin.update().stream().flatMap(release -> PinEdit.of(pin, release).stream()))
                        .toList();
                if (!edits.isEmpty()) {
                    UnfinishedFile.tidy(file.path().toAbsolutePath().resolveSibling(""));
                    replace(file, old, edits);
                }
            } catch (IOException e) {
                complain(file.name(), "not updated: " + IoReason.of(e));
            }
        }
    }

    private void replace(InputFile file, List<Pin> old, List<Edit> edits) throws IOException {
        var before = file.read(InputFile.MOST_BYTES);
        var text = Edit.applyAll(edits, old.get(0).span().file().text());
        var after = SafeFile.encode(text, before);
        var folder = file.path().toAbsolutePath().normalize().getParent();
        SafeFile.replace(file.path(), after, roots.of(folder == null ? shell.directory() : folder));
        var now = pins(file, after);
        var at = pins.indexOf(old.get(0));
        pins.removeAll(old);
        pins.addAll(at, now);
        old.stream()
                .filter(pin -> now.stream()
                        .noneMatch(each -> each.line() == pin.line()
                                && each.action().ref().equals(pin.action().ref())))
                .forEach(pin -> shell.note(
                        file.name() + ":" + pin.line() + ": " + pin.action().name() + " is at "
                                + pin.newest().orElseThrow().name() + " now\n"));
    }

    private List<Pin> pins(InputFile file, byte[] bytes) {
        var source = SourceFile.decode(file.name(), bytes);
        if (source.malformed().isPresent() || bytes.length >= InputFile.MOST_BYTES) {
            complain(file.name(), "it is not UTF-8, or larger than GitHub reads");
            return List.of();
        }
        var used = file.isAction()
                ? ActionReader.read(source, finding -> {}).map(UsedAction::in)
                : WorkflowReader.read(source, finding -> {}).map(UsedAction::in);
        if (used.isEmpty()) {
            complain(file.name(), "it cannot be read; millrace validate tells why");
        }
        // An alias names a step again that stands in the file once.
        var seen = new HashSet<Integer>();
        return used.orElse(List.of()).stream()
                .map(action -> Pin.of(file, action))
                .filter(pin -> seen.add(pin.span().start()))
                .toList();
    }

    String render() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("place", "action", "version", "commit", "newest", "newest major", "marks"));
        for (var pin : pins) {
            rows.add(List.of(
                    pin.file().name() + ":" + pin.line(),
                    pin.action().name(),
                    pin.action().isPinned()
                            ? pin.version().map(Version::text).orElse(NONE)
                            : pin.action().ref(),
                    pin.action().isPinned() ? pin.action().ref().substring(0, SHORT_COMMIT) : NONE,
                    pin.newest().map(release -> release.name()).orElse(NONE),
                    pin.newestMajor().orElse(NONE),
                    pin.marks().isEmpty()
                            ? NONE
                            : pin.marks().stream().map(PinMark::toString).collect(Collectors.joining(","))));
        }
        var marked = pins.stream().filter(pin -> !pin.marks().isEmpty()).count();
        return Table.render(rows) + "\n" + pins.size() + (pins.size() == 1 ? " use" : " uses") + " of actions, "
                + marked + " marked; newest as of " + ActionFacts.collected() + "\n";
    }

    int exitCode(boolean checks) {
        if (isIncomplete) {
            return ExitCode.TROUBLE;
        }
        return checks && pins.stream().anyMatch(pin -> !pin.marks().isEmpty()) ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private void complain(String name, String why) {
        shell.complain(name + ": " + why);
        isIncomplete = true;
    }
}
