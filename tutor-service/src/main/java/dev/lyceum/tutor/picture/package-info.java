/** Problems in pictures: read by a model, where one is configured and the learner's consent holds; nothing of them is kept. */
package dev.lyceum.tutor.picture;
