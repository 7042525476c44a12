package dev.millrace.dsl.cache;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.ActionCall;
import dev.millrace.dsl.Millrace;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.UsesStep;
import dev.millrace.dsl.expression.Expressions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that are kept from run to run, under a key made of a scope, the runner's system, a name, further parts, and a hash of lock files.
 *
 * <pre>{@code
 * var cache = cargo().scope("pr").key(toolchain.output("version"));
 * var setup = job("setup").steps(Checkout.v7(), cache.step(), run("cargo fetch --locked"));               // fills it
 * var test = job("test").needs(setup).steps(Checkout.v7(), cache.restore(), run("cargo test --offline")); // reads it
 * }</pre>
 *
 * <p>Folders that differ between systems are all listed, for the action skips what is not there; {@link #onLinux}, {@link #onMacos} and
 * {@link #onWindows} leave those of one system. GitHub takes the list for a part of the key, so it has to be the same wherever the cache is read.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching">GitHub Docs: dependency caching</a>
 */
@PublicApi
@Transparent
public final class Cache {

    static final String MAJOR = "v5";

    // The longest key that the service takes.
    private static final int LONGEST_KEY = 512;

    // GitHub takes any cache whose key begins with that which is looked for. So a scope stands in front, ended by what
    // no name of a branch or
    // tag has either, and no key of one scope begins as one of another.
    private static final String END_OF_SCOPE = "~";

    private static final Pattern LIKE_A_KEY =
            Pattern.compile("(linux|windows|macos|\\$\\{\\{\\s*runner\\.os\\s*}})-", Pattern.CASE_INSENSITIVE);

    private final String name;
    private final Optional<String> scope;
    private final List<String> parts;
    private final List<String> lockFiles;
    private final List<Folders> folders;
    private final List<String> restoreKeys;
    private final boolean isExact;

    private Cache(
            String name,
            Optional<String> scope,
            List<String> parts,
            List<String> lockFiles,
            List<Folders> folders,
            List<String> restoreKeys,
            boolean isExact) {
        this.name = name;
        this.scope = scope;
        this.parts = List.copyOf(parts);
        this.lockFiles = List.copyOf(lockFiles);
        this.folders = List.copyOf(folders);
        this.restoreKeys = List.copyOf(restoreKeys);
        this.isExact = isExact;
    }

    static Cache of(String name) {
        return new Cache(partOfKey(name), Optional.empty(), List.of(), List.of(), List.of(), List.of(), false);
    }

    /**
     * The same cache for some workflows alone: those that say the same scope, such as {@code pr}. The key begins with it, and no cache of another
     * scope, or of none, takes its place.
     *
     * @param value text, with expressions or without, such as that for the branch
     * @throws IllegalArgumentException when there is a comma in it, which GitHub does not take, or a {@code ~}, which ends the scope in the key; or
     *     when it begins as a key without a scope does, with a system
     */
    public Cache scope(String value) {
        if (value.contains(END_OF_SCOPE) || LIKE_A_KEY.matcher(value).lookingAt()) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" cannot be a scope of caches, whose keys others could take for theirs: use"
                            + " another word, like \"pr\", without " + END_OF_SCOPE + " and without a system in front");
        }
        return new Cache(name, Optional.of(partOfKey(value)), parts, lockFiles, folders, restoreKeys, isExact);
    }

    /**
     * The same cache with these parts more in its key, in front of the hash: text, a number, or an expression such as an axis or an output.
     *
     * @throws IllegalArgumentException when there is a comma in a part, which GitHub does not take
     */
    public Cache key(Object... more) {
        var all = Stream.concat(parts.stream(), Stream.of(more).map(Cache::partOfKey))
                .toList();
        return new Cache(name, scope, all, lockFiles, folders, restoreKeys, isExact);
    }

    /** The same cache for other lock files, by patterns from the workspace; without any its key has no hash, and it is filled once. */
    public Cache lockFiles(String... patterns) {
        return new Cache(name, scope, parts, List.of(patterns), folders, restoreKeys, isExact);
    }

    /** The same cache with these folders and files more, with wildcards, from the workspace or from {@code ~}. */
    public Cache path(String... more) {
        var all = new ArrayList<>(folders);
        Stream.of(more).map(Folders::everywhere).forEach(all::add);
        return new Cache(name, scope, parts, lockFiles, all, restoreKeys, isExact);
    }

    /** The same cache, which may begin with the newest one whose key begins so, where its own begins with none: text or expressions. */
    public Cache restoreKeys(Object... prefixes) {
        var all = Stream.concat(restoreKeys.stream(), Stream.of(prefixes).map(Cache::partOfKey))
                .toList();
        return new Cache(name, scope, parts, lockFiles, folders, all, isExact);
    }

    /** The same cache, which is either found under its key or not at all. */
    public Cache withoutRestoreKeys() {
        return new Cache(name, scope, parts, lockFiles, folders, List.of(), true);
    }

    /** The same cache with the folders of Linux alone. */
    public Cache onLinux() {
        return only(Folders::onLinux);
    }

    /** The same cache with the folders of macOS alone. */
    public Cache onMacos() {
        return only(Folders::onMacos);
    }

    /** The same cache with the folders of Windows alone. */
    public Cache onWindows() {
        return only(Folders::onWindows);
    }

    /** The step that restores it, and saves it at the end of the job when it was not found under its key. */
    public CacheStep step() {
        return new CacheStep(ActionCall.of("actions/cache@" + MAJOR))
                .with("path", pathText())
                .with("key", keyText())
                .fallingBackTo(fallbacks());
    }

    /** The step that restores it and saves nothing. */
    public RestoreStep restore() {
        return new RestoreStep(ActionCall.of("actions/cache/restore@" + MAJOR))
                .with("path", pathText())
                .with("key", keyText())
                .fallingBackTo(fallbacks());
    }

    /** The step that saves it, as the files are then; a key that has files is never saved again. */
    public UsesStep save() {
        return Millrace.uses("actions/cache/save@" + MAJOR)
                .with("path", pathText())
                .with("key", keyText());
    }

    /**
     * The step that saves it under the key that a step before has looked for, unless that found it. The lock files are hashed once, so that it
     * does not matter what the job has made in between.
     */
    public UsesStep save(RestoreStep restored) {
        return Millrace.uses("actions/cache/save@" + MAJOR)
                .when(restored.hit().not())
                .with("path", pathText())
                .with("key", restored.key());
    }

    Cache paths(Folders more) {
        var all = new ArrayList<>(folders);
        all.add(more);
        return new Cache(name, scope, parts, lockFiles, all, restoreKeys, isExact);
    }

    private Cache only(Function<Folders, String> system) {
        var some = folders.stream().map(system).map(Folders::everywhere).toList();
        return new Cache(name, scope, parts, lockFiles, some, restoreKeys, isExact);
    }

    private String pathText() {
        var all = new LinkedHashSet<String>();
        folders.forEach(each -> all.addAll(each.all()));
        return String.join("\n", all);
    }

    private String keyText() {
        return lockFiles.isEmpty()
                ? prefix()
                : prefix() + "-" + Expressions.hashFiles(lockFiles.toArray(String[]::new));
    }

    private String prefix() {
        var all = new ArrayList<String>();
        all.add(Expressions.runner().os().toString());
        all.add(name);
        all.addAll(parts);
        return scope.map(text -> text + END_OF_SCOPE).orElse("") + String.join("-", all);
    }

    private List<String> fallbacks() {
        return isExact || lockFiles.isEmpty()
                ? restoreKeys
                : Stream.concat(Stream.of(prefix() + "-"), restoreKeys.stream()).toList();
    }

    private static String partOfKey(Object part) {
        var text = part.toString();
        // A comma of an expression is not one of its value.
        if (text.isBlank() || text.length() > LONGEST_KEY || text.contains(",") && !text.contains("${{")) {
            throw new IllegalArgumentException("\"" + text + "\" cannot be a part of a cache's key: GitHub takes "
                    + LONGEST_KEY + " characters without commas");
        }
        return text;
    }
}
