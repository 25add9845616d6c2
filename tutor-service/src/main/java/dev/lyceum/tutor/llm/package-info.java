/**
 * A language model that puts what the rules decided in other words (architecture.md 6): any endpoint that speaks OpenAI's protocol,
 * and off unless there is one. It is told no answer, no step and no name; what it drafts is said sentence by sentence, each when
 * the guard has let it pass; whatever goes wrong with it, the words of the rules are said.
 */
package dev.lyceum.tutor.llm;
