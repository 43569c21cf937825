package fatewise.solver;

/** What happens to y at a moment, y+ = h(y-, x), and how that depends on y and on directions x (eq. S42, S43). */
public interface VariedJump {
    /** A jump that does nothing, such as a mere break of f that moves with a direction. */
    VariedJump NONE = new VariedJump() {
        @Override
        public void apply(double t, double[] y) {}

        @Override
        public void along(int direction, double t, double[] y, double[] v, double[] slope) {
            System.arraycopy(v, 0, slope, 0, slope.length);
        }
    };

    /**
     * h: changes {@code y} in place. Called after {@link #along} for every direction.
     *
     * @param t time of the moment [d]
     */
    void apply(double t, double[] y);

    /**
     * h_y v + dh/dx for one direction x.
     *
     * @param direction index
     * @param t time of the moment [d]
     * @param y state just before, read only
     * @param v change of y, read only; often all zero
     * @param slope filled
     */
    void along(int direction, double t, double[] y, double[] v, double[] slope);

    /** By how many days the moment moves when {@code direction} grows by one: dt/dx. */
    default double rate(int direction) {
        return 0;
    }
}
