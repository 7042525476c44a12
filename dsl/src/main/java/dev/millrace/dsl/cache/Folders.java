package dev.millrace.dsl.cache;

import java.util.List;
import java.util.stream.Stream;

/** Where a tool keeps the same things on each system. */
record Folders(String onLinux, String onMacos, String onWindows) {

    static Folders on(String linux, String macos, String windows) {
        return new Folders(linux, macos, windows);
    }

    static Folders everywhere(String folder) {
        return new Folders(folder, folder, folder);
    }

    // What is not there, the action skips, so that one list does for every system.
    List<String> all() {
        return Stream.of(onLinux, onMacos, onWindows).distinct().toList();
    }
}
