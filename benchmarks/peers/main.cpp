// peers PROBLEM SOLVER RTOL REPETITIONS REFERENCES   one line: problem, solver, rtol, median ms, max and rms error
// peers reference PROBLEM FILE                       y at the outputs by the tightest run, 17 digits
// peers check REFERENCES                             known values, Jacobians against differences
#include "solver.hpp"
#include "structure.hpp"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <stdexcept>

namespace {
std::unique_ptr<Solver> solverNamed(const std::string &name, const Problem &problem, double rtol, long most) {
    if (name == "cvode") return cvode(problem, rtol, Matrix::DENSE, most);
    if (name == "cvode-lu") return cvode(problem, rtol, Matrix::GENERATED, most);
    if (name == "gsl-rk8pd") return gslRk8pd(problem, rtol, most);
    throw std::invalid_argument("no solver " + name);
}

std::vector<double> states(const Problem &problem) { return std::vector<double>(problem.n * problem.outputs.size()); }

std::vector<double> read(const Problem &problem, const std::string &folder) {
    std::ifstream in(folder + "/" + problem.name + ".ref");
    auto values = states(problem);
    for (double &v : values) {
        if (!(in >> v)) throw std::runtime_error("no reference for " + problem.name + " in " + folder);
    }
    return values;
}

/** Largest scaled error, and the largest over the outputs of its root mean square over the components. */
void errors(const Problem &problem, const std::vector<double> &y, const std::vector<double> &ref, double *max, double *rms) {
    *max = *rms = 0;
    for (size_t k = 0; k < problem.outputs.size(); k++) {
        double sum = 0;
        for (int i = 0; i < problem.n; i++) {
            const size_t at = k * problem.n + i;
            const double e = std::fabs(y[at] - ref[at]) / (std::fabs(ref[at]) + problem.scale[i]);
            *max = std::isfinite(e) ? std::max(*max, e) : INFINITY;
            sum += e * e;
        }
        *rms = std::max(*rms, std::sqrt(sum / problem.n));
    }
}

/** Of this thread on its processor: wall time on a shared machine would measure the neighbours. */
double milliseconds() {
    timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return 1e3 * t.tv_sec + 1e-6 * t.tv_nsec;
}

int measure(const std::string &name, const std::string &solver, const char *rtol, int repetitions, const std::string &refs) {
    const auto problem = problemNamed(name);
    const auto ref = read(*problem, refs);
    auto y = states(*problem);
    const auto peer = solverNamed(solver, *problem, std::atof(rtol), MOST_STEPS);
    std::vector<double> ms;
    double max = INFINITY, rms = INFINITY;
    bool finished = peer->run(y); // not timed: caches and branch predictors
    for (int i = 0; finished && i < repetitions; i++) {
        const double start = milliseconds();
        finished = peer->run(y);
        ms.push_back(milliseconds() - start);
    }
    if (!finished) {
        std::printf("%s %s %s nan inf inf\n", name.c_str(), solver.c_str(), rtol);
        return 0;
    }
    errors(*problem, y, ref, &max, &rms);
    std::sort(ms.begin(), ms.end());
    std::printf("%s %s %s %.6g %.3e %.3e\n", name.c_str(), solver.c_str(), rtol, ms[ms.size() / 2], max, rms);
    return 0;
}

/** Explicit where that can be, for it has less error at rtol 1e-13 than BDF; the other then has the second word. */
int reference(const std::string &name, const std::string &file) {
    const auto problem = problemNamed(name);
    auto y = states(*problem), second = y;
    const bool explicitly = problem->stops();
    const auto tight = solverNamed(explicitly ? "gsl-rk8pd" : "cvode", *problem, 1e-13, MOST_STEPS_OF_REFERENCE);
    const auto other = solverNamed("cvode-lu", *problem, explicitly ? 1e-11 : 1e-12, MOST_STEPS_OF_REFERENCE);
    if (!tight->run(y) || !other->run(second)) throw std::runtime_error("no reference could be made for " + name);
    double max, rms;
    errors(*problem, second, y, &max, &rms);
    std::printf("%s: reference made, CVODE with generated factors is within %.1e\n", name.c_str(), max);
    std::ofstream out(file);
    out.precision(17);
    for (double v : y) out << v << '\n';
    return out.good() && max < 1e-7 ? 0 : 1;
}

int failures = 0;
void expect(const std::string &what, double value, double known, double slack) {
    const bool bad = !(std::fabs(value - known) <= slack * std::fabs(known));
    if (bad) failures++;
    std::printf("%-28s %.12g, known %.12g%s\n", what.c_str(), value, known, bad ? "  WRONG" : "");
}

void expectStaged(const std::string &name, const std::string &refs, bool stiff) {
    const auto y = read(*problemNamed(name), refs);
    const auto cells = [&](int day, int s) {
        const double *N = y.data() + 56 * (day - 1) + 16 + 4 * s;
        return N[0] + N[1] + N[2] + N[3];
    };
    const auto all = [&](int day) {
        double T = 0;
        for (int s = 0; s < 10; s++) T += cells(day, s);
        return T;
    };
    const double slack = 3e-8; // the last digit given
    expect(name + " T(40)", all(40), stiff ? 3.41295241665 : 3.41171745796, 1e-9);
    expect(name + " state 6 (40)", cells(40, 6), stiff ? 0.56223264 : 0.55539818, slack);
    expect(name + " state 7 (40)", cells(40, 7), stiff ? 0.46124487 : 0.47190579, slack);
    expect(name + " state 9 (40)", cells(40, 9), stiff ? 2.3371594 : 2.3311549, slack);
    if (stiff) return;
    expect(name + " T(20)", all(20), 3.23099230651, 1e-9);
    expect(name + " A2(20)", y[56 * 19 + 10], 9.140197169e-3, 1e-9);
    expect(name + " state 3 (20)", cells(20, 3), 0.9124592, 1e-7);
    expect(name + " state 4 (20)", cells(20, 4), 1.0093831, 1e-7);
    expect(name + " state 7 (20)", cells(20, 7), 0.96371722, slack);
    expect(name + " C0(40)", y[56 * 39], 8.155692705e-3, 1e-9);
}

/** The largest difference between the analytic Jacobian and central differences, relative to its row. */
double jacobianError(const Problem &problem) {
    const int n = problem.n;
    const Structure structure(problem);
    auto y = genericState(problem);
    std::vector<double> J(n * n), work(n), up(n), down(n), row(n, 0.0), off(n, 0.0);
    denseJacobian(problem, structure, y.data(), J.data(), work.data());
    for (int j = 0; j < n; j++) {
        const double old = y[j], h = 1e-5 * old;
        y[j] = old + h;
        problem.f(y.data(), up.data());
        y[j] = old - h;
        problem.f(y.data(), down.data());
        y[j] = old;
        for (int i = 0; i < n; i++) {
            off[i] = std::max(off[i], std::fabs((up[i] - down[i]) / (2 * h) - J[j * n + i]));
            row[i] = std::max(row[i], std::fabs(J[j * n + i]));
        }
    }
    double worst = 0;
    for (int i = 0; i < n; i++) worst = std::max(worst, off[i] / (row[i] + 1e-12));
    return worst;
}

int check(const std::string &refs) {
    expectStaged("S", refs, false);
    expectStaged("S-stiff", refs, true);
    expect("robertson y1(40)", read(*robertson(), refs)[2 * 3], 0.7158270688, 1e-8);
    expect("hires y1(321.8122)", read(*hires(), refs)[4 * 8], 0.7371312573325668e-3, 1e-8);
    expect("pollution y1(60)", read(*pollution(), refs)[3 * 20], 0.5646255480022769e-1, 1e-8);
    for (const std::string &name : problemNames()) {
        expect(name + " 1 + Jacobian's error", 1 + jacobianError(*problemNamed(name)), 1, 1e-6);
    }
    return failures > 0;
}
} // namespace

int main(int words, char **word) {
    try {
        const std::string first = words > 1 ? word[1] : "";
        if (first == "reference" && words == 4) return reference(word[2], word[3]);
        if (first == "check" && words == 3) return check(word[2]);
        if (words == 6) return measure(first, word[2], word[3], std::max(1, std::atoi(word[4])), word[5]);
        std::fprintf(stderr, "peers: see the first lines of main.cpp\n");
        return 2;
    } catch (const std::exception &e) {
        std::fprintf(stderr, "peers: %s\n", e.what());
        return 1;
    }
}
