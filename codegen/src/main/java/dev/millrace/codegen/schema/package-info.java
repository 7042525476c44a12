/** The JSON Schemas of workflows and actions, and what writes them from GitHub's grammar. */
@NullMarked
package dev.millrace.codegen.schema;

import org.jspecify.annotations.NullMarked;
