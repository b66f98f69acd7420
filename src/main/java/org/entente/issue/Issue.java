package org.entente.issue;

import org.entente.text.Span;

/**
 * One imperfection at one place of an article: data, never thrown and never logged.
 *
 * @param code the cause
 * @param span where in the source text
 * @param detail what exactly, for a reader
 */
public record Issue(IssueCode code, Span span, String detail) {}
