/** Templates of projects in JavaScript and TypeScript, and steps with Node's npm and pnpm. */
@NullMarked
@CheckReturnValue
package dev.millrace.templates.node;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
