package dev.millrace.dsl.guardrail;

import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The secrets that a workflow reads, each once a job, but for the token that every job has.
 *
 * @param ofWorkflow those that every job gets
 * @param ofJobs those of each job, by its id in lower case
 */
record SecretReads(List<SecretRead> ofWorkflow, Map<String, List<SecretRead>> ofJobs) {

    static SecretReads in(YamlNode workflow) {
        var ofWorkflow = new ArrayList<SecretRead>();
        var ofJobs = new HashMap<String, List<SecretRead>>();
        if (workflow instanceof YamlMapping mapping) {
            for (var entry : mapping.entries()) {
                if (entry.key().raw().equals("jobs") && entry.value() instanceof YamlMapping jobs) {
                    jobs.entries().forEach(job -> {
                        var found = new ArrayList<SecretRead>();
                        look(job.value(), found);
                        lookForInherited(job.value(), found);
                        ofJobs.put(job.key().raw().toLowerCase(Locale.ROOT), found);
                    });
                } else {
                    look(entry.value(), ofWorkflow);
                }
            }
        }
        return new SecretReads(ofWorkflow, ofJobs);
    }

    private static void lookForInherited(YamlNode job, List<SecretRead> found) {
        if (job instanceof YamlMapping mapping
                && mapping.get("secrets").orElse(null) instanceof Text text
                && text.raw().equals("inherit")) {
            found.add(new SecretRead("", text.origin()));
        }
    }

    private static void look(YamlNode node, List<SecretRead> found) {
        if (node instanceof Text text) {
            if (!text.isLiteral()) {
                text.template().expressions().forEach(expression -> look(expression, text, found));
            }
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> look(entry.value(), found));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> look(item, found));
        }
    }

    private static void look(Expression expression, Text text, List<SecretRead> found) {
        if (expression instanceof PropertyAccess access && isSecrets(access.object())) {
            add(access.name().toUpperCase(Locale.ROOT), text, found);
        } else if (isSecrets(expression)) {
            add("", text, found);
        } else {
            expression.operands().forEach(operand -> look(operand, text, found));
        }
    }

    private static boolean isSecrets(Expression expression) {
        return expression instanceof ContextAccess context && context.name().equalsIgnoreCase("secrets");
    }

    private static void add(String name, Text text, List<SecretRead> found) {
        if (!name.equals("GITHUB_TOKEN")
                && found.stream().noneMatch(each -> each.name().equals(name))) {
            found.add(new SecretRead(name, text.origin()));
        }
    }
}
