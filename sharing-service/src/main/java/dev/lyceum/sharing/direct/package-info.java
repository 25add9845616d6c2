/** What one person shows another whom they are linked with: sent once, as it was then, and read in an inbox. */
package dev.lyceum.sharing.direct;
