/** The look of the pages that strangers are shown, and the policy that lets nothing else in. */
package dev.lyceum.kit.page;
