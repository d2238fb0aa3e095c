/**
 * What the build and the page agree on. In a frame whose sandbox gives it no origin, and on a disk,
 * neither modules nor other files come from hosts that give no leave (CORS); classic scripts do, and
 * have the same in them.
 */

/** What is added to a file's name for that of the classic script that has what the file has. */
export const CLASSIC = '.classic.js';
