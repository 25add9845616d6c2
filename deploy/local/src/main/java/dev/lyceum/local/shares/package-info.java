/** Shared links: that visits are counted exactly whatever dies, and what a page costs beside the least it could. */
package dev.lyceum.local.shares;
