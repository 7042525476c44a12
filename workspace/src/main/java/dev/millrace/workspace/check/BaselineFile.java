package dev.millrace.workspace.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.suppression.Baseline;
import dev.millrace.core.suppression.BaselineException;
import dev.millrace.core.suppression.KnownFinding;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.Root;
import dev.millrace.workspace.SafeFile;
import dev.millrace.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A file of findings: known findings are neither shown nor counted; where it is missing, it is written. */
public final class BaselineFile {

    private final Path path;
    private final String name;
    private final Path root;
    private final boolean isNew;
    private final Baseline baseline;
    private final Map<KnownFinding, Integer> seen = new TreeMap<>();
    private final Set<String> files = new HashSet<>();
    private int known;

    private BaselineFile(Path path, String name, boolean isNew, Baseline baseline) {
        this.path = path;
        this.name = name;
        this.root = Root.around(path.resolveSibling(""));
        this.isNew = isNew;
        this.baseline = baseline;
    }

    /** Reads the file; it is an error when it cannot be read, and none when it is missing. */
    public static BaselineFile open(Path path, Path directory) {
        var name = InputFile.name(path, directory);
        try {
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                    ? new BaselineFile(path, name, false, Baseline.parse(Files.readString(path)))
                    : new BaselineFile(path, name, true, Baseline.EMPTY);
        } catch (BaselineException e) {
            throw new WorkspaceException(name + ":" + e.line() + ": " + e.problem());
        } catch (CharacterCodingException e) {
            throw new WorkspaceException(name + ": this is no baseline: it is not UTF-8");
        } catch (IOException e) {
            throw new WorkspaceException(name + ": " + IoReason.of(e));
        }
    }

    /** Whether the file is yet to be written. */
    public boolean isNew() {
        return isNew;
    }

    /** Of all findings in a file those that are to be shown: of a new baseline none. */
    public List<Finding> unknown(InputFile file, List<Finding> findings) {
        var place = InputFile.name(file.path().toAbsolutePath(), root);
        files.add(place);
        var unknown = new ArrayList<Finding>();
        var identities = KnownFinding.of(place, findings);
        for (var i = 0; i < findings.size(); i++) {
            var count = seen.merge(identities.get(i), 1, Integer::sum);
            if (isNew || count <= baseline.count(identities.get(i))) {
                known++;
            } else {
                unknown.add(findings.get(i));
            }
        }
        return unknown;
    }

    /** Writes a new baseline, and one without what is no longer found where that is wanted; tells what it did, in a line. */
    public String finish(boolean prunes) {
        if (isNew) {
            write(new Baseline(new TreeMap<>(seen)));
            return "wrote " + counted(known, "known finding") + " to " + name;
        }
        var gone = gone();
        var shown = counted(known, "known finding") + " of " + name + (known == 1 ? " is" : " are") + " not shown";
        if (gone.isEmpty()) {
            return shown;
        }
        if (!prunes) {
            return shown + ", " + counted(total(gone), "other") + " no longer found (--baseline-prune drops "
                    + (total(gone) == 1 ? "it" : "them") + ")";
        }
        write(without(gone));
        return shown + ", " + counted(total(gone), "other") + " no longer found and dropped";
    }

    // Files that were not looked at keep what they have, unless they are gone.
    private Map<KnownFinding, Integer> gone() {
        var gone = new TreeMap<KnownFinding, Integer>();
        baseline.counts().forEach((finding, count) -> {
            var wasLookedAt = files.contains(finding.file()) || !Files.exists(root.resolve(finding.file()));
            var left = count - seen.getOrDefault(finding, 0);
            if (wasLookedAt && left > 0) {
                gone.put(finding, left);
            }
        });
        return gone;
    }

    private Baseline without(Map<KnownFinding, Integer> gone) {
        var left = new TreeMap<>(baseline.counts());
        gone.forEach(
                (finding, count) -> left.computeIfPresent(finding, (key, all) -> all > count ? all - count : null));
        return new Baseline(left);
    }

    private static int total(Map<KnownFinding, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void write(Baseline content) {
        try {
            SafeFile.put(path, content.render().getBytes(UTF_8));
        } catch (IOException e) {
            throw new WorkspaceException(name + " cannot be written: " + IoReason.of(e));
        }
    }
}
