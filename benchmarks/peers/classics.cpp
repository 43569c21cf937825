// Robertson, HIRES and Pollution in their standard forms: mass action from constant tables, unrolled.
#include "problem.hpp"
#include <utility>

namespace {
/** Rate, one or two reactants, then what is lost (negative) and gained; components count from 1, 0 is none. */
struct Reaction {
    double k;
    int in[2];
    int change[5];
};

template <int count, class Body> inline void unrolled(Body &&body) {
    [&]<int... i>(std::integer_sequence<int, i...>) {
        (body(std::integral_constant<int, i>{}), ...);
    }(std::make_integer_sequence<int, count>{});
}

struct Robertson {
    static constexpr int N = 3, R = 3;
    static constexpr double INFLOW = 0;
    static constexpr Reaction REACTIONS[R] = {{0.04, {1}, {-1, 2}}, {1e4, {2, 3}, {1, -2}}, {3e7, {2, 2}, {-2, 3}}};
};

struct Hires {
    static constexpr int N = 8, R = 14;
    static constexpr double INFLOW = 0.0007;
    static constexpr Reaction REACTIONS[R] = {
        {1.71, {1}, {-1, 2}},  {0.43, {2}, {-2, 1}},  {8.32, {3}, {-3, 1}},     {8.32, {2}, {-2, 4}},
        {1.71, {3}, {-3, 4}},  {0.43, {4}, {-4, 3}},  {0.69, {4}, {-4, 6}},     {0.035, {5}, {-5, 3}},
        {1.71, {5}, {-5, 6}},  {0.43, {6}, {-6, 5}},  {0.43, {7}, {-7, 5, 8}},  {280, {6, 8}, {-6, -8, 7}},
        {0.69, {7}, {-7, 6, 8}}, {0.69, {7}, {-7, 8}},
    };
};

struct Pollution {
    static constexpr int N = 20, R = 25;
    static constexpr double INFLOW = 0;
    static constexpr Reaction REACTIONS[R] = {
        {.35, {1}, {-1, 2, 3}},         {.266e2, {2, 4}, {1, -2, -4}},      {.123e5, {5, 2}, {1, -2, -5, 6}},
        {.86e-3, {7}, {5, 5, -7, 8}},   {.82e-3, {7}, {-7, 8}},             {.15e5, {7, 6}, {5, -6, -7, 8}},
        {.13e-3, {9}, {5, 8, -9, 10}},  {.24e5, {9, 6}, {-6, -9, 11}},      {.165e5, {11, 2}, {1, -2, 10, -11, 12}},
        {.9e4, {11, 1}, {-1, -11, 13}}, {.22e-1, {13}, {1, 11, -13}},       {.12e5, {10, 2}, {1, -2, -10, 14}},
        {.188e1, {14}, {5, 7, -14}},    {.163e5, {1, 6}, {-1, -6, 15}},     {.48e7, {3}, {-3, 4}},
        {.35e-3, {4}, {-4, 16}},        {.175e-1, {4}, {3, -4}},            {.1e9, {16}, {6, 6, -16}},
        {.444e12, {16}, {3, -16}},      {.124e4, {17, 6}, {5, -6, -17, 18}}, {.21e1, {19}, {2, -19}},
        {.578e1, {19}, {1, 3, -19}},    {.474e-1, {1, 4}, {-1, -4, 19}},    {.178e4, {19, 1}, {-1, -19, 20}},
        {.312e1, {20}, {1, 19, -20}},
    };
};

template <class Table> struct MassAction final : Problem {
    MassAction(const char *called, std::vector<double> times) {
        name = called;
        n = Table::N;
        y0.assign(n, 0);
        scale.assign(n, 1e-3);
        outputs = std::move(times);
    }

    void f(const double *y, double *dy) const override {
        double sum[Table::N] = {Table::INFLOW};
        unrolled<Table::R>([&](auto r) {
            constexpr Reaction e = Table::REACTIONS[r];
            double rate = e.k * y[e.in[0] - 1];
            if constexpr (e.in[1] > 0) rate *= y[e.in[1] - 1];
            unrolled<5>([&](auto i) {
                if constexpr (e.change[i] > 0) sum[e.change[i] - 1] += rate;
                if constexpr (e.change[i] < 0) sum[-e.change[i] - 1] -= rate;
            });
        });
        for (int i = 0; i < Table::N; i++) dy[i] = sum[i];
    }

    void jacobian(const double *y, Sink &J) const override {
        unrolled<Table::R>([&](auto r) {
            constexpr Reaction e = Table::REACTIONS[r];
            unrolled<5>([&](auto i) {
                constexpr int c = e.change[i];
                if constexpr (c != 0) {
                    constexpr double sign = c > 0 ? 1 : -1;
                    constexpr int row = (c > 0 ? c : -c) - 1;
                    if constexpr (e.in[1] == 0) {
                        J(row, e.in[0] - 1, sign * e.k);
                    } else {
                        J(row, e.in[0] - 1, sign * e.k * y[e.in[1] - 1]);
                        J(row, e.in[1] - 1, sign * e.k * y[e.in[0] - 1]);
                    }
                }
            });
        });
    }
};
} // namespace

std::unique_ptr<Problem> robertson() {
    auto p = std::make_unique<MassAction<Robertson>>("robertson", std::vector{0.4, 4., 40., 400., 4e3, 4e4, 4e5});
    p->y0[0] = 1;
    p->scale = {1e-2, 1e-6, 1e-2};
    return p;
}

std::unique_ptr<Problem> hires() {
    auto p = std::make_unique<MassAction<Hires>>("hires", std::vector{1., 5., 20., 100., 321.8122});
    p->y0[0] = 1;
    p->y0[7] = 0.0057;
    return p;
}

std::unique_ptr<Problem> pollution() {
    auto p = std::make_unique<MassAction<Pollution>>("pollution", std::vector{1., 5., 20., 60.});
    p->y0[1] = 0.2;
    p->y0[3] = 0.04;
    p->y0[6] = 0.1;
    p->y0[7] = 0.3;
    p->y0[8] = 0.01;
    p->y0[16] = 0.007;
    return p;
}
