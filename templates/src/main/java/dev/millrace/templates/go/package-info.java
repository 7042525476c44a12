/** Templates of projects in Go. */
@NullMarked
@CheckReturnValue
package dev.millrace.templates.go;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
