package fatewise.sim;

import fatewise.model.Parameter;

/**
 * One of the things that move a component.
 *
 * @param words what it is, with its current rate
 * @param flux how much it moves [the component's unit per day], for comparing terms of one component
 * @param rate at which it makes the component forget where it was [1/d]; 0 for what only comes in
 * @param behind the number that sets it
 */
record Term(String words, double flux, double rate, Parameter behind) {}
