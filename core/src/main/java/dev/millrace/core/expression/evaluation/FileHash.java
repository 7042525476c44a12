package dev.millrace.core.expression.evaluation;

import java.io.IOException;
import java.util.List;

/** What {@code hashFiles} asks: only who gives an evaluator a folder lets it see files. */
@FunctionalInterface
interface FileHash {

    /** The hash of the files that patterns match. */
    String of(List<String> patterns) throws IOException;
}
