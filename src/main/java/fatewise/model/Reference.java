package fatewise.model;

import fatewise.diagnostics.Span;

/**
 * A paper, data set or data sheet that numbers come from.
 *
 * @param key how files name it, e.g. {@code hogrebe-2021}
 * @param doi without the address of a resolver; empty when there is none
 * @param title short title
 * @param authors such as {@code Hogrebe et al.}; may be empty
 * @param year of publication; 0 when unknown
 * @param journal may be empty
 * @param read what of it was read: full, abstract, data, secondary, recalled
 * @param span where it is listed
 */
public record Reference(
        String key, String doi, String title, String authors, int year, String journal, String read, Span span) {}
