package dev.millrace.core.expression.evaluation;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.finding.Suggestion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What {@code hashFiles} computes: the SHA-256 of the SHA-256 digests of the files that patterns match, in the order in which GitHub finds them.
 *
 * <p>A folder stands for all that is below it, hidden files are files, links are followed, and {@code !} takes away what patterns before it
 * have found.
 *
 * <pre>{@code
 * HashFiles.of(Path.of("."), List.of("**\/pom.xml", "!target")) // 64 hexadecimal digits, or nothing
 * }</pre>
 */
@PublicApi
public final class HashFiles {

    private static final int BUFFER = 1 << 16;
    private static final int MAX_DEPTH = 256;

    private final List<GlobPattern> patterns;
    private final MessageDigest result = sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    // The real folders above where the walk is, against links that lead back up.
    private final List<Path> chain = new ArrayList<>();
    private int entries = Limits.hashFilesEntries();
    private boolean hasMatch;

    private HashFiles(List<GlobPattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * The hash of the files in a workspace, empty when no file matches.
     *
     * @throws IllegalArgumentException for a pattern that GitHub does not take
     * @throws IOException when a file cannot be read
     */
    public static String of(Path workspace, List<String> patterns) throws IOException {
        var root = workspace.toAbsolutePath().normalize();
        var names = new ArrayList<String>();
        root.forEach(name -> names.add(name.toString()));
        var parsed = new ArrayList<GlobPattern>();
        for (var i = 0; i < patterns.size(); i++) {
            if (i == 0 && patterns.get(0).startsWith("--")) {
                checkOption(patterns.get(0));
            } else {
                patterns.get(i)
                        .lines()
                        .forEach(line -> GlobPattern.parse(line, names).ifPresent(parsed::add));
            }
        }
        return new HashFiles(parsed).hash(root);
    }

    // Links are followed with and without it.
    private static void checkOption(String option) {
        if (!option.equalsIgnoreCase("--follow-symbolic-links")) {
            throw new IllegalArgumentException("there is no option \"" + Suggestion.shorten(option)
                    + "\"; the only one is --follow-symbolic-links");
        }
    }

    private String hash(Path root) throws IOException {
        for (var path : searchPaths()) {
            var at = start();
            var folder = at;
            var file = root;
            for (var name : path) {
                folder = at;
                at = next(at, name);
                file = resolve(file, name);
            }
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                visit(file, folder, at);
            }
        }
        return hasMatch ? HexFormat.of().formatHex(result.digest()) : "";
    }

    private static Path resolve(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + Suggestion.shorten(name) + "\" cannot be the name of a file");
        }
    }

    // Each folder that a search begins in, in the order of the patterns, without those below another one.
    private List<List<String>> searchPaths() {
        var all = new LinkedHashSet<List<String>>();
        for (var pattern : patterns) {
            if (!pattern.isExclusion() && !pattern.start().isEmpty()) {
                all.add(pattern.searchPath());
            }
        }
        var outer = new ArrayList<List<String>>();
        for (var path : all) {
            var isBelow = false;
            for (var length = 0; length < path.size() && !isBelow; length++) {
                isBelow = all.contains(path.subList(0, length));
            }
            if (!isBelow) {
                outer.add(path);
            }
        }
        return outer;
    }

    private void visit(Path file, List<BitSet> folder, List<BitSet> states) throws IOException {
        if (--entries < 0) {
            throw new IOException("there are more than " + Limits.hashFilesEntries() + " files and folders");
        }
        if (isDead(states)) {
            return;
        }
        if (Files.isDirectory(file)) {
            descend(file, states);
        } else if (Files.isRegularFile(file) && isMatch(folder, states)) {
            hasMatch = true;
            result.update(digest(file));
        }
    }

    private void descend(Path folder, List<BitSet> states) throws IOException {
        var real = folder.toRealPath();
        if (chain.contains(real)) {
            return;
        }
        if (chain.size() == MAX_DEPTH) {
            throw new IOException("folders are in each other more than " + MAX_DEPTH + " levels deep");
        }
        chain.add(real);
        for (var name : sortedNames(folder)) {
            visit(folder.resolve(name), states, next(states, name));
        }
        chain.remove(chain.size() - 1);
    }

    // By bytes, as a folder is listed where GitHub computes it.
    private static List<String> sortedNames(Path folder) throws IOException {
        var names = new ArrayList<String>();
        try (var children = Files.newDirectoryStream(folder)) {
            for (var child : children) {
                names.add(String.valueOf(child.getFileName()));
            }
        }
        names.sort((a, b) ->
                Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
        return names;
    }

    private List<BitSet> start() {
        var states = new ArrayList<BitSet>(patterns.size());
        patterns.forEach(pattern -> states.add(pattern.start()));
        return states;
    }

    private List<BitSet> next(List<BitSet> states, String name) {
        var next = new ArrayList<BitSet>(states.size());
        for (var i = 0; i < states.size(); i++) {
            next.add(patterns.get(i).next(states.get(i), name));
        }
        return next;
    }

    // Nothing below can match.
    private boolean isDead(List<BitSet> states) {
        for (var i = 0; i < states.size(); i++) {
            if (!patterns.get(i).isExclusion() && !states.get(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean isMatch(List<BitSet> folder, List<BitSet> file) {
        var isMatch = false;
        for (var i = 0; i < patterns.size(); i++) {
            var pattern = patterns.get(i);
            if (pattern.matches(folder.get(i), file.get(i))) {
                isMatch = !pattern.isExclusion();
            }
        }
        return isMatch;
    }

    private byte[] digest(Path file) throws IOException {
        var digest = sha256();
        try (var channel = FileChannel.open(file)) {
            while (channel.read(buffer.clear()) >= 0) {
                digest.update(buffer.flip());
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
