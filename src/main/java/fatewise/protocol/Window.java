package fatewise.protocol;

import fatewise.diagnostics.Span;

/**
 * A compound that is in the medium for part of a stage.
 *
 * @param dose what and how much
 * @param from when it goes in
 * @param to when it is gone
 * @param span where it was read
 */
public record Window(Dose dose, TimeText from, TimeText to, Span span) {
    Window with(Dose other) {
        return new Window(other, from, to, span);
    }

    Window between(TimeText newFrom, TimeText newTo) {
        return new Window(dose, newFrom, newTo, span);
    }
}
