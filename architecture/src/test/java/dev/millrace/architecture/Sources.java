package dev.millrace.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Java sources of all modules, without their tests and without what the build generates. */
final class Sources {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Sources() {}

    /** A source file. */
    record Source(Path file, String text) {

        String module() {
            return ROOT.relativize(file).getName(0).toString();
        }

        boolean isPackageInfo() {
            return file.endsWith("package-info.java");
        }

        String simpleName() {
            var name = file.getFileName().toString();
            return name.substring(0, name.length() - ".java".length());
        }

        String typeName() {
            var folder = ROOT.resolve(module()).resolve("src/main/java").relativize(file.getParent());
            return folder.toString().replace(folder.getFileSystem().getSeparator(), ".") + "." + simpleName();
        }

        @Override
        public String toString() {
            return ROOT.relativize(file).toString();
        }
    }

    static List<Source> all() {
        try (var modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .flatMap(folder -> in(folder).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Source> in(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Sources::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
