package dev.millrace.core.expression.evaluation;

import dev.millrace.core.finding.Suggestion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of {@code hashFiles}, walked one name at a time. How far it is matched is a set of states: state {@code i} waits for segment
 * {@code i}, and the state behind the last one has matched it all, with whatever is below.
 */
final class GlobPattern {

    private final List<GlobSegment> segments;
    private final boolean isExclusion;
    private final boolean isFolder;
    private final BitSet start;

    private GlobPattern(List<GlobSegment> segments, boolean isExclusion, boolean isFolder, BitSet start) {
        this.segments = segments;
        this.isExclusion = isExclusion;
        this.isFolder = isFolder;
        this.start = start;
    }

    /** The pattern of a line, with the names that lead to the workspace; nothing for blank lines and comments. */
    static Optional<GlobPattern> parse(String line, List<String> workspace) {
        var text = line.strip();
        if (text.isEmpty() || text.charAt(0) == '#') {
            return Optional.empty();
        }
        var isExclusion = false;
        while (text.startsWith("!")) {
            isExclusion = !isExclusion;
            text = text.substring(1).strip();
        }
        var segments = segments(text, line);
        var pattern = new GlobPattern(segments, isExclusion, text.endsWith("/"), states(0, segments));
        return Optional.of(text.startsWith("/") ? pattern.below(workspace) : pattern);
    }

    private static List<GlobSegment> segments(String text, String line) {
        var segments = new ArrayList<GlobSegment>();
        for (var part : text.split("/", -1)) {
            if (part.equals("..") || part.equals(".") && !segments.isEmpty()) {
                throw new IllegalArgumentException("the pattern \"" + Suggestion.shorten(line) + "\" has \"" + part
                        + "\", which GitHub does not take; write the path from the workspace");
            }
            if (!part.isEmpty() && !part.equals(".")) {
                segments.add(new GlobSegment(part));
            }
        }
        return segments;
    }

    // An absolute pattern has matched the workspace's own path before the walk begins.
    private GlobPattern below(List<String> workspace) {
        var states = start;
        for (var name : workspace) {
            states = next(states, name);
        }
        return new GlobPattern(segments, isExclusion, isFolder, states);
    }

    /** Whether it takes files away that patterns before it have found. */
    boolean isExclusion() {
        return isExclusion;
    }

    /** The states in the workspace. */
    BitSet start() {
        return start;
    }

    /** The names that lead to where its search begins: those before the first that is more than a name. */
    List<String> searchPath() {
        var path = new ArrayList<String>();
        for (var i = start.isEmpty() ? segments.size() : start.nextSetBit(0); i < segments.size(); i++) {
            if (!segments.get(i).isLiteral()) {
                break;
            }
            path.add(segments.get(i).text());
        }
        return path;
    }

    /** The states in a folder, or at a file, of a name. */
    BitSet next(BitSet states, String name) {
        var next = new BitSet(segments.size() + 1);
        for (var state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
            if (state == segments.size() || segments.get(state).isDeep()) {
                next.or(states(state, segments));
            } else if (segments.get(state).matches(name)) {
                next.or(states(state + 1, segments));
            }
        }
        return next;
    }

    /** Whether a file is matched: by the pattern, or because it is below a folder that is. */
    boolean matches(BitSet folder, BitSet file) {
        // With a slash at the end only folders are meant.
        return (isFolder ? folder : file).get(segments.size());
    }

    // The double star stands for no folder, too.
    private static BitSet states(int state, List<GlobSegment> segments) {
        var states = new BitSet(segments.size() + 1);
        var last = state;
        states.set(last);
        while (last < segments.size() && segments.get(last).isDeep()) {
            last++;
            states.set(last);
        }
        return states;
    }
}
