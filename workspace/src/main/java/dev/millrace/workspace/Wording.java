package dev.millrace.workspace;

/**
 * What a front end calls the things that help.
 *
 * @param addClass how a class that is missing comes to be there, as {@code add it to --classpath}
 * @param overwrite how a file of somebody else is replaced, as {@code add --overwrite}
 * @param regenerate how the files are written again, as {@code generate without --check}
 * @param renamePackage how classes come to another package, as {@code name another --package}
 * @param nameInput how it is said what to check, as {@code standard input is read with -}
 */
public record Wording(String addClass, String overwrite, String regenerate, String renamePackage, String nameInput) {}
