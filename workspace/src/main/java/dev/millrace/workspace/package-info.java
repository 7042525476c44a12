/** What front ends need of a repository on disk: its files, and where there is something to say of them. */
@NullMarked
package dev.millrace.workspace;

import org.jspecify.annotations.NullMarked;
