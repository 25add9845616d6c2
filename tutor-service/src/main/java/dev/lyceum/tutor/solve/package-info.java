/** Right answers: recorded with their evidence, told to the other services once each. */
package dev.lyceum.tutor.solve;
