package fatewise.solver.method;

/**
 * The numbers of Tsitouras' pair of order 5(4): table 1 and section 3 of the paper, with the sign of the last weight of
 * the estimate that the order conditions demand (eq. S6, S10).
 *
 * @see <a href="https://doi.org/10.1016/j.camwa.2011.06.002">Tsitouras 2011</a>
 */
final class Tsit5Tableau {
    // spotless:off
    static final double C2 = 0.161, C3 = 0.327, C4 = 0.9, C5 = 0.9800255409045097;

    static final double A21 = 0.161;
    static final double A31 = -0.008480655492356989, A32 = 0.335480655492357;
    static final double A41 = 2.8971530571054935, A42 = -6.359448489975075, A43 = 4.3622954328695815;
    static final double A51 = 5.325864828439257, A52 = -11.748883564062828, A53 = 7.4955393428898365,
            A54 = -0.09249506636175525;
    static final double A61 = 5.86145544294642, A62 = -12.92096931784711, A63 = 8.159367898576159,
            A64 = -0.071584973281401, A65 = -0.028269050394068383;

    /** Weights of order 5; also the last row of A: the last slope is the first of the next step. */
    static final double B1 = 0.09646076681806523, B2 = 0.01, B3 = 0.4798896504144996, B4 = 1.379008574103742,
            B5 = -3.290069515436081, B6 = 2.324710524099774;

    /** Weights of order 4 minus those of order 5. */
    static final double E1 = -0.001780011052225777, E2 = -0.0008164344596567469, E3 = 0.007880878010261995,
            E4 = -0.1447110071732629, E5 = 0.5823571654525552, E6 = -0.45808210592918697, E7 = 1.0 / 66;

    /** Powers 1 to 4 of theta in the weights b(theta), of order 4. */
    private static final double[][] DENSE = {
        {1, -2.763706197274826, 2.9132554618219126, -1.0530884977290216},
        {0, 0.1317, -0.2234, 0.1017},
        {0, 3.9302962368947516, -5.941033872131505, 2.490627285651253},
        {0, -12.411077166933676, 30.33818863028232, -16.548102889244902},
        {0, 37.50931341651104, -88.1789048947664, 47.37952196281928},
        {0, -27.896526289197286, 65.09189467479366, -34.87065786149661},
        {0, 1.5, -4, 2.5},
    };
    // spotless:on

    private Tsit5Tableau() {}

    /** Weight of slope {@code i}, from 0, at {@code theta}. */
    static double b(int i, double theta) {
        double[] d = DENSE[i];
        return theta * (d[0] + theta * (d[1] + theta * (d[2] + theta * d[3])));
    }
}
