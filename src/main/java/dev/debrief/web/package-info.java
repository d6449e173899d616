/**
 * The server: JSON below {@code /api}, pages elsewhere, everything in one process.
 *
 * <p>Entry: {@link dev.debrief.web.WebServer}. {@link dev.debrief.web.Engine} is what it serves;
 * {@link dev.debrief.web.Api} answers programs with the records of {@link dev.debrief.web.Json},
 * {@link dev.debrief.web.Pages} answers people with view records that templates in {@code src/main/jte} draw.
 */
@NullMarked
package dev.debrief.web;

import org.jspecify.annotations.NullMarked;
