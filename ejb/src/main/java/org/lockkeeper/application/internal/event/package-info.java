/**
 * Event rules at work. {@code RuleMatcher} compares what has happened with the rules and plans runs; {@code
 * EventDispatcher} hands runs to workers, bounded by lane; {@code RunWorker} does one action after the other and writes
 * down what came of each before it begins the next. Definitions are read by {@code DefinitionReader}.
 */
package org.lockkeeper.application.internal.event;
