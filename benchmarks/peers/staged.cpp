// Problem S and its relatives (README.md states it): straight-line after unrolling, integer and half-integer Hill
// exponents as products and roots, x^n shared by all lineages, K^n computed once.
#include "problem.hpp"
#include <array>
#include <cmath>
#include <utility>

namespace {
constexpr int STATES = 10, PHASES = 4, CELLS = 16, POPULATION = STATES * PHASES;
constexpr double KC = 4;

struct Pathway {
    int agonist, antagonist;
    double n, K, Kb, a;
};
struct Edge {
    int from, to;
    double r;
    int activator;
    double Ka, na;
    int inhibitor;
    double Ki, ni;
};

constexpr double K[] = {2.08, 1.39, 6.65, 27.7, 3.33, 166, 0.693, 0.924};
constexpr double U[] = {0.5, 0, 1, 0, 0.3, 0, 0, 0};
constexpr double Q[] = {0, 0, 0.6, 0, 0.8, 0, 0, 0};
constexpr int SECRETED_BY[] = {0, 0, 3, 0, 9, 0, 0, 0};
constexpr Pathway PATHWAYS[] = {
    {0, 7, 2, 0.5, 0.3, 25},    {1, 4, 4, 0.6, 0.8, 12.5}, {2, 5, 1.7, 0.3, 0.5, 50}, {3, 1, 2.3, 0.2, 1, 6.67},
    {4, 0, 2, 0.4, 0.6, 16.7}, {5, 2, 3, 0.1, 1, 3.33},   {6, 3, 1.5, 0.5, 0.5, 10}, {7, 6, 2.6, 0.5, 1.5, 4},
};
constexpr Edge EDGES[] = {
    {0, 1, 1.6, 0, .30, 2, 7, .40, 2},   {1, 2, 1.4, 0, .40, 3, 4, .50, 2},   {1, 9, 0.5, 4, .50, 2, 0, .30, 2},
    {2, 3, 1.2, 2, .30, 1.6, 0, .30, 2}, {2, 7, 0.8, 1, .50, 3, 3, .30, 2},   {3, 4, 1.0, 3, .20, 2.2, 4, .40, 2},
    {4, 5, 0.8, 7, .40, 2, 2, .30, 1.8}, {4, 8, 0.5, 5, .05, 2, 6, .40, 2},   {5, 6, 0.6, 6, .40, 1.5, 1, .40, 2},
};
constexpr int NE = 9;
constexpr double BIRTH[] = {1.2, 1.0, .9, .7, .6, .25, .02, .8, .2, 1.0};
constexpr double DEATH[] = {.15, .12, .10, .08, .06, .08, .02, .10, .08, .06};
constexpr double MATURE = 0.3, STRESS_K = 0.2;
constexpr double SET_POINTS[8][8] = {
    {1, 1, .2, 0, 0, 0, 0, 0},     {1, 0, .5, 0, 0, 0, 0, 0},   {.05, 0, 1, 0, 0, .2, 0, .1},
    {0, 0, .8, 1.5, .1, .5, 0, .2}, {0, 0, .5, 1, 0, .3, .2, 1}, {0, 0, .1, .5, 0, 0, 1, 1},
    {0, 0, .1, .1, 0, 0, 1, .8},    {.1, 0, .2, 0, 0, 0, .5, .5},
};

/** x^(tenths/10). */
template <int tenths> inline double power(double x) {
    if constexpr (tenths == 15) return x * std::sqrt(x);
    else if constexpr (tenths == 20) return x * x;
    else if constexpr (tenths == 30) return x * x * x;
    else if constexpr (tenths == 40) return (x * x) * (x * x);
    else return std::pow(x, tenths / 10.0);
}

constexpr int tenths(double n) { return static_cast<int>(n * 10 + 0.5); }

/** i = 0 .. count-1 as compile-time constants. */
template <int count, class Body> inline void unrolled(Body &&body) {
    [&]<int... i>(std::integer_sequence<int, i...>) {
        (body(std::integral_constant<int, i>{}), ...);
    }(std::make_integer_sequence<int, count>{});
}

inline double floored(double x) { return x > 1e-30 ? x : 1e-30; }

template <int L> struct Staged final : Problem {
    double k[8], a[8], pathwayK[8], stressK;
    double r[L][NE], activatorK[L][NE], inhibitorK[L][NE]; // 4 r and K^-n
    double m[L], b[L][STATES], d[L][STATES];

    Staged(const std::string &called, double faster) {
        name = called;
        n = CELLS + L * POPULATION;
        for (int i = 0; i < 8; i++) {
            k[i] = K[i] * (i == 5 ? faster : 1);
            a[i] = PATHWAYS[i].a * (i == 0 || i == 2 ? faster : 1);
            pathwayK[i] = std::pow(PATHWAYS[i].K, -PATHWAYS[i].n);
        }
        stressK = 1 / (STRESS_K * STRESS_K);
        for (int l = 0; l < L; l++) {
            const double rate = L == 1 ? 1 : 1 + 0.02 * (l - 4.5), gate = L == 1 ? 1 : 1 + 0.01 * (l - 4.5);
            for (int t = 0; t < NE; t++) {
                r[l][t] = 4 * EDGES[t].r * rate;
                activatorK[l][t] = std::pow(EDGES[t].Ka * gate, -EDGES[t].na);
                inhibitorK[l][t] = std::pow(EDGES[t].Ki * gate, -EDGES[t].ni);
            }
            m[l] = MATURE * rate;
            for (int s = 0; s < STATES; s++) {
                b[l][s] = BIRTH[s] * rate;
                d[l][s] = DEATH[s] * rate;
            }
        }
        y0.assign(n, 0);
        jumpTo(0, y0.data());
        for (int l = 0; l < L; l++) {
            for (int j = 0; j < PHASES; j++) y0[CELLS + l * POPULATION + j] = 0.05 / L;
        }
        scale.assign(n, 1e-3);
        for (int day = 1; day <= 40; day++) outputs.push_back(day);
    }

    static void jumpTo(int day, double *y) {
        for (int i = 0; i < 8; i++) y[i] = SET_POINTS[day / 5][i];
    }
    bool stops() const override { return true; }
    int firstSummed() const override { return CELLS; }
    void jump(int output, double *y) const override {
        const int day = output + 1;
        if (day == 40) return;
        jumpTo(day, y);
        if (day == 20) {
            for (int i = CELLS; i < n; i++) y[i] *= 0.3;
        }
    }

    /** x^n of every gate. */
    struct Powers {
        double up[NE], down[NE];
        explicit Powers(const double *A) {
            unrolled<NE>([&](auto t) {
                up[t] = power<tenths(EDGES[t].na)>(floored(A[EDGES[t].activator]));
                down[t] = power<tenths(EDGES[t].ni)>(floored(A[EDGES[t].inhibitor]));
            });
        }
    };

    static double sum(const double *y) {
        double T = 0;
        for (int i = CELLS; i < CELLS + L * POPULATION; i++) T += y[i];
        return T;
    }

    void f(const double *y, double *dy) const override {
        const double *A = y + 8;
        const double crowding = sum(y) / KC;
        unrolled<8>([&](auto i) {
            double M = 0;
            if constexpr (Q[i] != 0) {
                for (int l = 0; l < L; l++) {
                    const double *N = y + CELLS + l * POPULATION + PHASES * SECRETED_BY[i];
                    M += N[0] + N[1] + N[2] + N[3];
                }
            }
            dy[i] = -(k[i] + U[i] * crowding) * y[i] + Q[i] / KC * M;
            constexpr Pathway p = PATHWAYS[i];
            const double x = floored(y[p.agonist] * p.Kb / (p.Kb + y[p.antagonist]));
            const double h = power<tenths(p.n)>(x) * pathwayK[i];
            dy[8 + i] = a[i] * (h / (1 + h) - A[i]);
        });
        const Powers powers(A);
        const double x2 = floored(A[2]), stress = 1 + 1 / (1 + x2 * x2 * stressK);
        for (int l = 0; l < L; l++) population(l, crowding, stress, powers, y, dy);
    }

    void population(int l, double crowding, double stress, const Powers &x, const double *y, double *dy) const {
        const double *N = y + CELLS + l * POPULATION;
        double *dN = dy + CELLS + l * POPULATION;
        double inflow[STATES] = {}, rho[STATES] = {};
        unrolled<NE>([&](auto t) {
            const double u = x.up[t] * activatorK[l][t], v = x.down[t] * inhibitorK[l][t];
            const double G = r[l][t] * (0.02 + 0.98 * u / ((1 + u) * (1 + v)));
            rho[EDGES[t].from] += G;
            inflow[EDGES[t].to] += G * N[PHASES * EDGES[t].from + 3];
        });
        unrolled<STATES>([&](auto s) {
            const double growth = b[l][s] * (1 - crowding) - d[l][s] * stress;
            const double out = s < 6 ? rho[s] : 4 * m[l], rest = growth - out;
            const double *n = N + PHASES * s;
            double *dn = dN + PHASES * s;
            dn[0] = rest * n[0] + inflow[s];
            dn[1] = rest * n[1] + out * n[0];
            dn[2] = rest * n[2] + out * n[1];
            dn[3] = (s < 6 ? rest : growth) * n[3] + out * n[2];
        });
    }

    void crowding(const double *y, double *dT) const override {
        for (int i = 0; i < 8; i++) {
            dT[i] = -U[i] / KC * y[i];
            dT[8 + i] = 0;
        }
        for (int l = 0; l < L; l++) {
            for (int s = 0; s < STATES; s++) {
                const int at = CELLS + l * POPULATION + PHASES * s;
                for (int j = 0; j < PHASES; j++) dT[at + j] = -b[l][s] / KC * y[at + j];
            }
        }
    }

    void jacobian(const double *y, Sink &J) const override {
        const double *A = y + 8;
        const double crowding = sum(y) / KC;
        unrolled<8>([&](auto i) {
            J(i, i, -(k[i] + U[i] * crowding));
            if constexpr (Q[i] != 0) {
                for (int l = 0; l < L; l++) {
                    const int at = CELLS + l * POPULATION + PHASES * SECRETED_BY[i];
                    for (int j = 0; j < PHASES; j++) J(i, at + j, Q[i] / KC);
                }
            }
            constexpr Pathway p = PATHWAYS[i];
            const double bound = p.Kb / (p.Kb + y[p.antagonist]), x = floored(y[p.agonist] * bound);
            const double h = power<tenths(p.n)>(x) * pathwayK[i];
            const double slope = x > 1e-30 ? a[i] * p.n * h / ((1 + h) * (1 + h) * x) : 0;
            J(8 + i, p.agonist, slope * bound);
            J(8 + i, p.antagonist, -slope * y[p.agonist] * bound * bound / p.Kb);
            J(8 + i, 8 + i, -a[i]);
        });
        const Powers powers(A);
        const double x2 = floored(A[2]), h = x2 * x2 * stressK;
        const double relief = x2 > 1e-30 ? 2 * h / ((1 + h) * (1 + h) * x2) : 0;
        for (int l = 0; l < L; l++) lineage(l, crowding, 1 + 1 / (1 + h), relief, powers, y, J);
    }

    void lineage(int l, double crowding, double stress, double relief, const Powers &x, const double *y, Sink &J) const {
        const double *A = y + 8, *N = y + CELLS + l * POPULATION;
        const int first = CELLS + l * POPULATION;
        double rho[STATES] = {};
        unrolled<NE>([&](auto t) {
            constexpr Edge e = EDGES[t];
            const double u = x.up[t] * activatorK[l][t], v = x.down[t] * inhibitorK[l][t];
            const double up = u / (1 + u), down = 1 / (1 + v);
            const double G = r[l][t] * (0.02 + 0.98 * up * down);
            const double Aa = A[e.activator], Ai = A[e.inhibitor];
            const double dUp = Aa > 1e-30 ? r[l][t] * 0.98 * down * e.na * up / ((1 + u) * Aa) : 0;
            const double dDown = Ai > 1e-30 ? -r[l][t] * 0.98 * up * e.ni * v * down * down / Ai : 0;
            rho[e.from] += G;
            const int from = first + PHASES * e.from, to = first + PHASES * e.to;
            J(to, from + 3, G);
            J(to, 8 + e.activator, dUp * N[PHASES * e.from + 3]);
            J(to, 8 + e.inhibitor, dDown * N[PHASES * e.from + 3]);
            for (int j = 0; j < PHASES; j++) {
                const double flow = (j == 0 ? 0 : N[PHASES * e.from + j - 1]) - N[PHASES * e.from + j];
                J(from + j, 8 + e.activator, dUp * flow);
                J(from + j, 8 + e.inhibitor, dDown * flow);
            }
        });
        for (int s = 0; s < STATES; s++) {
            const double growth = b[l][s] * (1 - crowding) - d[l][s] * stress, out = s < 6 ? rho[s] : 4 * m[l];
            const int at = first + PHASES * s;
            for (int j = 0; j < PHASES; j++) {
                J(at + j, at + j, j == 3 && s >= 6 ? growth : growth - out);
                if (j > 0) J(at + j, at + j - 1, out);
                J(at + j, 8 + 2, d[l][s] * relief * y[at + j]);
            }
        }
    }
};
} // namespace

std::unique_ptr<Problem> stagedCulture(const std::string &name, int lineages, double faster) {
    if (lineages == 1) return std::make_unique<Staged<1>>(name, faster);
    return std::make_unique<Staged<10>>(name, faster);
}
