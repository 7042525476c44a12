package dev.millrace.core.source;

import dev.millrace.annotations.PublicApi;

/**
 * A line of Java source.
 *
 * <pre>{@code
 * new CallSite("com.acme.Ci", "Ci.java", 12).path() // com/acme/Ci.java
 * }</pre>
 *
 * @param className the binary name of the class
 * @param fileName the source file's name; the class's simple name with {@code .java} where the class file does not tell
 * @param line the line, from 1; 0 where the class file does not tell
 */
@PublicApi
public record CallSite(String className, String fileName, int line) {

    /** The source file's path below its source root, with {@code /} between folders. */
    public String path() {
        var dot = className.lastIndexOf('.');
        return dot < 0 ? fileName : className.substring(0, dot + 1).replace('.', '/') + fileName;
    }

    @Override
    public String toString() {
        return fileName + ":" + line;
    }
}
