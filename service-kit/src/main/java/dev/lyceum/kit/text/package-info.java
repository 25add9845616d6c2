/** Pure functions of text that every service needs: which language it is wanted in, and what names its content. */
package dev.lyceum.kit.text;
