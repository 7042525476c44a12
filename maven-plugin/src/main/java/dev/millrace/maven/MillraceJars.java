package dev.millrace.maven;

import dev.millrace.workspace.pipeline.Platform;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/** Millrace as this plugin has it, with whatever a POM adds to the plugin's dependencies. */
final class MillraceJars {

    private MillraceJars() {}

    static Platform platform() {
        var loader = MillraceJars.class.getClassLoader();
        // Maven gives every plugin a loader of its own, and java.class.path has Maven alone.
        return loader instanceof URLClassLoader jars
                ? new Platform(
                        loader,
                        Arrays.stream(jars.getURLs()).map(MillraceJars::path).toList())
                : Platform.running();
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this jar of the plugin has no path: " + url, e);
        }
    }
}
