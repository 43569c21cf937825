package fatewise.model;

/**
 * Death caused by a compound: max C^h / (TC50^h + C^h) (eq. F9).
 *
 * @param half TC50, concentration of half the effect
 * @param hill steepness
 * @param max death rate at saturation [1/d]
 */
public record Toxicity(Parameter half, Parameter hill, Parameter max) {}
