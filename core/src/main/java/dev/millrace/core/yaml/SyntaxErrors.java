package dev.millrace.core.yaml;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.YamlOrigin;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** Says in plain words, with a cure, what the YAML library found wrong. */
final class SyntaxErrors {

    private static final String NOT_YAML = "this is no well-formed YAML: ";

    private SyntaxErrors() {}

    static Finding explain(YamlEngineException e, CommentTable comments, Offsets offsets) {
        if (e instanceof MarkedYamlEngineException marked) {
            return explain(marked, comments, offsets);
        }
        if (e instanceof ReaderException unprintable) {
            var at = Math.min(
                    offsets.utf16(unprintable.getPosition()),
                    comments.file().text().length());
            return at(
                    comments,
                    at,
                    String.format(
                            Locale.ROOT,
                            "the character U+%04X cannot stand in YAML; remove it, or write it as an escape in double quotes",
                            unprintable.getCodePoint()));
        }
        if (e instanceof YamlVersionException) {
            return at(comments, 0, "the version of %YAML is not known; remove the line");
        }
        return at(comments, 0, NOT_YAML + e.getMessage());
    }

    private static Finding explain(MarkedYamlEngineException e, CommentTable comments, Offsets offsets) {
        var problem = Optional.ofNullable(e.getProblem()).orElse("unknown problem");
        var context = Optional.ofNullable(e.getContext()).orElse("");
        var place = e.getProblemMark().or(e::getContextMark);
        if (context.equals("while scanning a quoted scalar") && problem.contains("end of stream")) {
            return at(comments, offset(e.getContextMark().or(() -> place), offsets), "this quote is never closed");
        }
        return at(comments, offset(place, offsets), words(problem, context));
    }

    private static String words(String problem, String context) {
        if (problem.contains("\\t")) {
            return NOT_YAML + "a tab stands where spaces belong; indent with spaces";
        }
        if (problem.equals("mapping values are not allowed here")) {
            return "a colon followed by a space makes a key, and none can stand here; put the text in quotes, or write it as a block with |";
        }
        if (problem.startsWith("expected <block end>")) {
            return "the indentation of this line fits no line above it; align it with those that it belongs to";
        }
        if (problem.startsWith("expected ',' or")) {
            return "a comma or the closing bracket is missing here; a text with brackets or braces in it needs quotes";
        }
        if (problem.startsWith("could not find expected ':'")) {
            return "this line is neither a key with a colon nor the text of one; add what is missing, or indent it";
        }
        if (problem.contains("cannot start any token")) {
            return "a text cannot start with this character; put it in quotes";
        }
        if (context.endsWith("a tag")) {
            return "YAML takes a ! at the start for a tag; put the text in quotes, or an expression in ${{ }}";
        }
        if (context.endsWith("an alias")) {
            return "YAML takes a * at the start for an alias; put the text in quotes";
        }
        return NOT_YAML + (context.isEmpty() ? problem : problem + " (" + context + ")");
    }

    private static int offset(Optional<Mark> mark, Offsets offsets) {
        return mark.map(Mark::getIndex).map(offsets::utf16).orElse(0);
    }

    static Finding at(CommentTable comments, int offset, String message) {
        return ReaderCheck.YAML_PARSE_ERROR.at(YamlOrigin.of(comments, Form.UNREADABLE, offset, offset), message);
    }
}
