/** Numbers and names that a product manager may change: editions of data, each in force from an instant on. */
package dev.lyceum.gamification.rules;
