/** Rules on the structure of workflows: keys that are missing, or do not go together. */
@NullMarked
package dev.millrace.rules.structure;

import org.jspecify.annotations.NullMarked;
