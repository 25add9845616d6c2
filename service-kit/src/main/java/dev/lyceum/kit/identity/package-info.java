/** Who is calling: a token of the right issuer, audience, expiry and type, and the learner behind it. */
package dev.lyceum.kit.identity;
