/** Rules, their catalogue, and the engine that walks a tree for them. */
@NullMarked
package dev.millrace.core.rule;

import org.jspecify.annotations.NullMarked;
