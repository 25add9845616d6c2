/** Who may see and change whose learning. Not allowed and not existing look the same: 404. */
package dev.lyceum.kit.access;
