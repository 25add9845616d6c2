/** The conventions of api.md at the door: strict JSON, limits, rates, what every operation may answer. */
package dev.lyceum.kit.edge;
