package dev.millrace.templates.rust;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;

import dev.millrace.actions.RustCache;
import dev.millrace.actions.TaikiEInstallAction;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Transparent;

/**
 * Steps with Rust's {@code rustup} and {@code cargo}.
 *
 * <pre>{@code
 * ubuntu("lint").steps(checkout(), toolchain("stable", "rustfmt", "clippy"), fmt(), clippy())
 * }</pre>
 */
@PublicApi
@Transparent
public final class Cargo {

    /** The newest Rust that has been tried here: one compiler until somebody moves it, as a new one has new warnings, and a warning may stop a pipeline. */
    public static final String RUST = "1.95.0";

    private Cargo() {}

    /**
     * Installs a toolchain by {@code rustup}, which every runner of GitHub has, and has every step after it take that one, even where a
     * {@code rust-toolchain.toml} names another.
     *
     * @param channel a channel or version, like {@code stable} or {@code 1.90.0}; text or an expression, such as an axis
     * @param components what it needs beside the compiler, like {@code clippy}
     */
    public static RunStep toolchain(Object channel, String... components) {
        var wanted = components.length == 0 ? "" : " --component " + String.join(",", components);
        return run("""
                rustup toolchain install "$TOOLCHAIN" --profile minimal --no-self-update%s
                echo "RUSTUP_TOOLCHAIN=$TOOLCHAIN" >> "$GITHUB_ENV"
                """.formatted(wanted)).named("Install Rust").shell("bash").env("TOOLCHAIN", channel.toString());
    }

    /** Installs tools as their projects have built them, which takes seconds where compiling takes minutes: {@code tools("cargo-audit", "cargo-deny")}. */
    public static TaikiEInstallAction tools(String... tools) {
        return TaikiEInstallAction.v2().tool(tools).named("Install " + String.join(", ", tools));
    }

    /** Stops where {@code cargo fmt} would change a file of the workspace. */
    public static RunStep fmt() {
        return run("cargo fmt --all --check").named("Check the format");
    }

    /** Takes every warning of Clippy in the workspace for an error. */
    public static RunStep clippy() {
        return run("cargo clippy --workspace -- -D warnings").named("Lint");
    }

    /** The same with more words for Cargo, such as {@code clippy("--locked")}. */
    public static RunStep clippy(String... flags) {
        return run("cargo clippy --workspace " + String.join(" ", flags) + " -- -D warnings")
                .named("Lint");
    }

    /** Looks up the dependencies of {@code Cargo.lock} in the advisory database of RustSec; {@code cargo-audit} has to be there. */
    public static RunStep audit() {
        return run("cargo audit").named("Audit the dependencies");
    }

    /** Downloads what {@code Cargo.lock} names, and stops where that is not up to date. */
    public static RunStep fetch() {
        return run("cargo fetch --locked").named("Download the dependencies");
    }

    /** Builds the documentation of the workspace, and takes every warning, such as a broken link, for an error. */
    public static RunStep doc() {
        return run("cargo doc --no-deps --locked")
                .named("Build the documentation")
                .env("RUSTDOCFLAGS", "-D warnings");
    }

    /**
     * Writes a version into {@code Cargo.toml} and {@code Cargo.lock} for the steps after it, on every system; nothing is committed.
     *
     * @param version the version without {@code v}; text or an expression
     */
    public static RunStep writeVersion(Object version) {
        return script(Cargo.class, "write-version.sh")
                .named("Write the version into Cargo.toml")
                .env("VERSION", version.toString());
    }

    /**
     * Tells by the output {@code features} what the processor can do, as a hash. What was compiled with {@code -C target-cpu=native} crashes on
     * a runner with another processor, so this belongs into the key of its cache.
     */
    public static RunStep processor() {
        return run("""
                features="$(rustc --print cfg -C target-cpu=native | git hash-object --stdin)"
                echo "features=$features" >> "$GITHUB_OUTPUT"
                """.strip())
                .named("Learn what the processor can do")
                .id("processor")
                .shell("bash");
    }

    /**
     * Keeps what Cargo downloads and the compiled dependencies, and cleans up before it saves them. It comes after the toolchain, which is
     * part of the key.
     *
     * @param key what makes this cache another one, like the job's id; text, with expressions in it or not
     */
    public static RustCache rustCache(String key) {
        return rustCache().key(key);
    }

    /** Compiles the workspace as far as it takes to find its mistakes, and stops where {@code Cargo.lock} is not up to date. */
    public static RunStep check() {
        return run("cargo check --workspace --locked").named("Check that it compiles");
    }

    /** Runs all tests of the workspace, and stops where {@code Cargo.lock} is not up to date. */
    public static RunStep test() {
        return run("cargo test --workspace --locked").named("Test");
    }

    /**
     * Publishes the crates of the workspace on crates.io, but for those that are there in their version already. It does so in the name of the
     * run, which crates.io trusts once that is said in the settings of each crate; the job needs {@code id-token: write}, and no secret. What is
     * in the packages is not compiled again: that was to be done before, where no token could be seen by it.
     */
    public static RunStep publishCrates() {
        return script(Cargo.class, "publish-crates.sh").named("Publish on crates.io");
    }

    /** As {@link #rustCache(String)}, with a cache of its own for each job of the workflow. */
    public static RustCache rustCache() {
        return RustCache.v2().named("Restore the cache");
    }
}
