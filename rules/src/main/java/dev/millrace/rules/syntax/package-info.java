/** Rules on how a file is written as YAML. */
@NullMarked
package dev.millrace.rules.syntax;

import org.jspecify.annotations.NullMarked;
