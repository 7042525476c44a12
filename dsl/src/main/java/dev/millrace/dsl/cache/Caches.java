package dev.millrace.dsl.cache;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Transparent;

/**
 * The words for caches: one for each ecosystem, with the folders of its tools on every system, and its lock files.
 *
 * <pre>{@code
 * job("test").steps(Checkout.v7(), maven().scope("pr").step(), run("./mvnw -B verify"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Caches {

    private Caches() {}

    /**
     * Any other cache.
     *
     * @param name the name, which stands in the key
     * @param paths folders and files with wildcards, from the workspace or from {@code ~}
     * @throws IllegalArgumentException when there is no path, or a comma in the name, which GitHub does not take
     */
    public static Cache cache(String name, String... paths) {
        if (paths.length == 0) {
            throw new IllegalArgumentException(
                    "cache \"" + name + "\" has no files: name at least one path, like \"~/.cache/" + name + "\"");
        }
        return Cache.of(name).path(paths);
    }

    /** What Maven has downloaded, for all {@code pom.xml}. */
    public static Cache maven() {
        return Cache.of("maven").lockFiles("**/pom.xml").path("~/.m2/repository");
    }

    /** What Gradle has downloaded and its wrapper, for all its build files. Its own action, {@code gradle/actions/setup-gradle}, keeps more. */
    public static Cache gradle() {
        return Cache.of("gradle")
                .lockFiles("**/*.gradle*", "**/gradle-wrapper.properties", "gradle/*.versions.toml")
                .path("~/.gradle/caches", "~/.gradle/wrapper");
    }

    /** What npm has downloaded, for all {@code package-lock.json}. */
    public static Cache npm() {
        return Cache.of("npm")
                .lockFiles("**/package-lock.json")
                .paths(Folders.on("~/.npm", "~/.npm", "~/AppData/Local/npm-cache"));
    }

    /** The store of pnpm, for all {@code pnpm-lock.yaml}. */
    public static Cache pnpm() {
        return Cache.of("pnpm")
                .lockFiles("**/pnpm-lock.yaml")
                .paths(Folders.on("~/.local/share/pnpm/store", "~/Library/pnpm/store", "~/AppData/Local/pnpm/store"));
    }

    /** What Yarn has downloaded, be it version 1 or a newer one, for all {@code yarn.lock}. */
    public static Cache yarn() {
        return Cache.of("yarn")
                .lockFiles("**/yarn.lock")
                .paths(Folders.on("~/.cache/yarn", "~/Library/Caches/Yarn", "~/AppData/Local/Yarn/Cache"))
                .paths(Folders.on("~/.yarn/berry/cache", "~/.yarn/berry/cache", "~/AppData/Local/Yarn/Berry/cache"));
    }

    /** What pip has downloaded and built, for all {@code requirements*.txt} and {@code pyproject.toml}. */
    public static Cache pip() {
        return Cache.of("pip")
                .lockFiles("**/requirements*.txt", "**/pyproject.toml")
                .paths(Folders.on("~/.cache/pip", "~/Library/Caches/pip", "~/AppData/Local/pip/Cache"));
    }

    /** What uv has downloaded and built, for all {@code uv.lock}; run {@code uv cache prune --ci} at the end to keep it small. */
    public static Cache uv() {
        return Cache.of("uv")
                .lockFiles("**/uv.lock")
                .paths(Folders.on("~/.cache/uv", "~/.cache/uv", "~/AppData/Local/uv/cache"));
    }

    /** What Poetry has downloaded, and the environments that it made, for all {@code poetry.lock}. */
    public static Cache poetry() {
        return Cache.of("poetry")
                .lockFiles("**/poetry.lock")
                .paths(Folders.on("~/.cache/pypoetry", "~/Library/Caches/pypoetry", "~/AppData/Local/pypoetry/Cache"));
    }

    /** What Cargo has downloaded and built, for all {@code Cargo.lock}; the toolchain belongs into the {@link Cache#key}. */
    public static Cache cargo() {
        return Cache.of("cargo")
                .lockFiles("**/Cargo.lock")
                .path("~/.cargo/registry/index", "~/.cargo/registry/cache", "~/.cargo/git/db", "target");
    }

    /** The modules that Go has downloaded and the packages that it built, for all {@code go.sum}. */
    public static Cache goModules() {
        return Cache.of("go")
                .lockFiles("**/go.sum")
                .path("~/go/pkg/mod")
                .paths(Folders.on("~/.cache/go-build", "~/Library/Caches/go-build", "~/AppData/Local/go-build"));
    }

    /** What NuGet has downloaded, for all {@code packages.lock.json}, which {@code RestorePackagesWithLockFile} makes. */
    public static Cache nuget() {
        return Cache.of("nuget").lockFiles("**/packages.lock.json").path("~/.nuget/packages");
    }

    /** The layers of images that Buildx makes. */
    public static DockerLayers dockerLayers() {
        return DockerLayers.EMPTY;
    }
}
