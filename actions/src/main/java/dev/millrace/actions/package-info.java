/**
 * A typed step for each action that Millrace has facts about, named for its repository: {@code actions/checkout} is {@code Checkout},
 * {@code actions/cache/restore} is {@code CacheRestore}. A repository called {@code actions} gives way to its owner ({@code SnykMaven}); the
 * owner stands in front of a name that says nothing or is not the only one ({@code AzureLogin}).
 *
 * <pre>{@code
 * job("build").steps(
 *         Checkout.v7().fetchDepth(0),
 *         SetupJava.v5().distribution(TEMURIN).javaVersion(21).cache(MAVEN))
 * }</pre>
 *
 * <p>A class has a factory for each known major ({@code v7()}), or for what stands for one ({@code stable()}), and {@code at(ref)} for any
 * tag, branch or commit. So another major is another word. A class has the inputs of all its majors; one that the chosen major lacks is a
 * finding when the pipeline is built.
 *
 * <p>An input is a method in camel case, for the values that it takes: {@code true} or {@code false}, a whole number, a number, a constant, or
 * the items of a list. Each takes text, too, since an action may take more than is known, and expressions. An input with the name of what every
 * step has, or of another input, ends in {@code Input}: {@code timeoutInput}. Constants hold GitHub's text; {@code true} and {@code false} are
 * never among them.
 *
 * <p>An output is a method without parameters whose name always ends in {@code Output}: {@code checkout.refOutput()} reads {@code ref}.
 *
 * <p>Reusable workflows are no steps, and have no class here: {@code call(id, workflow)} calls them.
 */
@NullMarked
package dev.millrace.actions;

import org.jspecify.annotations.NullMarked;
