// peers PROBLEM SOLVER RTOL REPETITIONS REFERENCES         one line: problem, solver, rtol, median ms, max and rms error
// peers ensemble PROBLEM SOLVER RTOL MEMBERS REFERENCES    the same of so many members one after the other; ms of each
// peers sensitivity PROBLEM SOLVER RTOL REPETITIONS REFERENCES NAME...   with derivatives by the logarithms of these
// peers reference PROBLEM FILE                             y at the outputs by the tightest run, 17 digits
// peers reference-ensemble PROBLEM FILE VALUES             of the first members, whose values are in a file
// peers reference-sensitivity PROBLEM FILE NAME...         y, then its derivatives by differences of order 4
// peers check REFERENCES                                   known values, Jacobians against differences
#include "solver.hpp"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <stdexcept>

void Run::jump(int i, double *y, double *x) const {
    const Affine &a = problem->jump[i];
    std::copy(y, y + n(), x);
    std::copy(a.offset, a.offset + n(), y);
    for (int k = 0; k < a.count; k++) y[a.row[k]] += a.value[k] * x[a.column[k]];
}

namespace {
using Values = std::vector<double>;
constexpr int CHECKED = 16; // members of an ensemble that are compared with a reference

const Problem *found(const std::string &name) {
    for (int i = 0; PROBLEMS[i]; i++) {
        if (name == PROBLEMS[i]->name) return PROBLEMS[i];
    }
    return nullptr;
}

const Problem &problemNamed(const std::string &name) {
    if (const Problem *problem = found(name)) return *problem;
    throw std::invalid_argument("no problem " + name);
}

std::unique_ptr<Solver> solverNamed(const std::string &name, const Run &run, double rtol, long most) {
    if (name == "cvode") return cvode(run, rtol, Matrix::DENSE, most);
    if (name == "cvode-lu") return cvode(run, rtol, Matrix::GENERATED, most);
    if (name == "gsl-rk8pd") return gslRk8pd(run, rtol, most);
    throw std::invalid_argument("no solver " + name);
}

Values read(const std::string &file, size_t count) {
    std::ifstream in(file);
    Values values(count);
    for (double &v : values) {
        if (!(in >> v)) throw std::runtime_error("fewer than " + std::to_string(count) + " numbers in " + file);
    }
    return values;
}

void write(const std::string &file, const Values &values) {
    std::ofstream out(file);
    out.precision(17);
    for (double v : values) out << v << '\n';
    if (!out.good()) throw std::runtime_error("cannot write " + file);
}

size_t size(const Problem &problem) { return static_cast<size_t>(problem.single->n) * problem.outputs; }

struct Error {
    double max = 0, rms = 0; // rms: its largest over rows of n numbers
    void add(const Problem &problem, const double *y, const double *ref, size_t count) {
        const size_t n = problem.single->n;
        for (size_t k = 0; k < count; k += n) {
            double sum = 0;
            for (size_t i = 0; i < n; i++) {
                const double e = std::fabs(y[k + i] - ref[k + i]) / (std::fabs(ref[k + i]) + problem.scale[i]);
                max = std::isfinite(e) ? std::max(max, e) : INFINITY;
                sum += e * e;
            }
            rms = std::max(rms, std::sqrt(sum / n));
        }
    }
};

/** Of this thread on its processor: wall time on a shared machine would measure the neighbours. */
double milliseconds() {
    timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return 1e3 * t.tv_sec + 1e-6 * t.tv_nsec;
}

void print(const std::string &name, const std::string &solver, const char *rtol, Values ms, const Error &error) {
    std::sort(ms.begin(), ms.end());
    if (ms.empty()) std::printf("%s %s %s nan inf inf\n", name.c_str(), solver.c_str(), rtol);
    else std::printf("%s %s %s %.6g %.3e %.3e\n", name.c_str(), solver.c_str(), rtol, ms[ms.size() / 2], error.max, error.rms);
}

/** Times of some runs, the states of the last; none if it gave up. The first run is not timed: caches. */
Values times(Solver &solver, int repetitions, Values &states) {
    Values ms;
    if (!solver.run(states)) return ms;
    for (int i = 0; i < repetitions; i++) {
        const double start = milliseconds();
        if (!solver.run(states)) return {};
        ms.push_back(milliseconds() - start);
    }
    return ms;
}

int measure(const std::string &name, const std::string &solver, const char *rtol, int repetitions, const std::string &refs) {
    const Problem &problem = problemNamed(name);
    const Values ref = read(refs + "/" + name + ".ref", size(problem));
    Values y(size(problem));
    const auto peer = solverNamed(solver, Run(&problem), std::atof(rtol), MOST_STEPS);
    const Values ms = times(*peer, repetitions, y);
    Error error;
    error.add(problem, y.data(), ref.data(), y.size());
    print(name, solver, rtol, ms, error);
    return 0;
}

Values member(const Values &all, int parameters, int k) {
    return Values(all.begin() + static_cast<size_t>(k) * parameters, all.begin() + static_cast<size_t>(k + 1) * parameters);
}

int ensemble(const std::string &name, const std::string &solver, const char *rtol, int members, const std::string &refs) {
    const Problem &problem = problemNamed(name);
    const int parameters = problem.varied->parameters, checked = std::min(members, CHECKED);
    const Values all = read(refs + "/" + name + ".members", static_cast<size_t>(parameters) * members);
    const Values ref = read(refs + "/" + name + ".ensemble.ref", size(problem) * checked);
    Values y(size(problem)), ms;
    const auto peer = solverNamed(solver, Run(&problem, member(all, parameters, 0)), std::atof(rtol), MOST_STEPS);
    Error error;
    bool good = peer->run(y);
    const double start = milliseconds();
    for (int k = 0; good && k < members; k++) {
        peer->values(member(all, parameters, k));
        good = peer->run(y);
        if (k < checked) error.add(problem, y.data(), ref.data() + k * y.size(), y.size());
    }
    if (good) ms.push_back((milliseconds() - start) / members);
    print(name + "-ensemble", solver, rtol, ms, error);
    return 0;
}

std::vector<int> parametersNamed(const Problem &problem, int count, char **names) {
    std::vector<int> chosen;
    for (int i = 0; i < count; i++) {
        int p = 0;
        while (p < problem.varied->parameters && std::strcmp(problem.names[p], names[i]) != 0) p++;
        if (p == problem.varied->parameters) throw std::invalid_argument(std::string("no parameter ") + names[i]);
        chosen.push_back(p);
    }
    return chosen;
}

Values standard(const Problem &problem) { return Values(problem.values, problem.values + problem.varied->parameters); }

int sensitivity(const std::string &name, const std::string &solver, const char *rtol, int repetitions, const std::string &refs,
                int count, char **names) {
    const Problem &problem = problemNamed(name);
    const Values ref = read(refs + "/" + name + ".sensitivity.ref", size(problem) * (1 + count));
    Values y(ref.size());
    const Run run(&problem, standard(problem));
    const Matrix matrix = solver == "cvodes" ? Matrix::DENSE : Matrix::GENERATED;
    const auto peer = cvodes(run, std::atof(rtol), matrix, parametersNamed(problem, count, names));
    const Values ms = times(*peer, repetitions, y);
    Error error;
    error.add(problem, y.data(), ref.data(), y.size());
    print(name + "-sensitivity", solver, rtol, ms, error);
    return 0;
}

/** Explicit where that can be, for it has less error at rtol 1e-13 than BDF; the other then has the second word. */
int reference(const std::string &name, const std::string &file) {
    const Problem &problem = problemNamed(name);
    Values y(size(problem)), second = y;
    const bool explicitly = problem.jump != nullptr;
    const Run run(&problem);
    const auto tight = solverNamed(explicitly ? "gsl-rk8pd" : "cvode", run, 1e-13, MOST_STEPS_OF_REFERENCE);
    const auto other = solverNamed("cvode-lu", run, explicitly ? 1e-11 : 1e-12, MOST_STEPS_OF_REFERENCE);
    if (!tight->run(y) || !other->run(second)) throw std::runtime_error("no reference could be made for " + name);
    Error error;
    error.add(problem, second.data(), y.data(), y.size());
    std::printf("%s: reference made, CVODE with generated factors is within %.1e\n", name.c_str(), error.max);
    write(file, y);
    return error.max < 1e-6 ? 0 : 1;
}

int referenceOfEnsemble(const std::string &name, const std::string &file, const std::string &values) {
    const Problem &problem = problemNamed(name);
    const int parameters = problem.varied->parameters;
    const Values all = read(values, static_cast<size_t>(parameters) * CHECKED);
    Values y(size(problem)), states;
    const auto tight = solverNamed("gsl-rk8pd", Run(&problem, standard(problem)), 1e-12, MOST_STEPS_OF_REFERENCE);
    for (int k = 0; k < CHECKED; k++) {
        tight->values(member(all, parameters, k));
        if (!tight->run(y)) throw std::runtime_error("no reference could be made for a member of " + name);
        states.insert(states.end(), y.begin(), y.end());
    }
    write(file, states);
    return 0;
}

/** In the order of CVODES: for each output y, then each derivative. */
int referenceOfSensitivity(const std::string &name, const std::string &file, int count, char **names) {
    const Problem &problem = problemNamed(name);
    const auto chosen = parametersNamed(problem, count, names);
    const size_t n = problem.single->n, rows = problem.outputs;
    const auto tight = solverNamed("gsl-rk8pd", Run(&problem, standard(problem)), 1e-13, MOST_STEPS_OF_REFERENCE);
    Values y(size(problem)), states(size(problem) * (1 + count));
    const auto solve = [&](const Values &values) {
        tight->values(values);
        if (!tight->run(y)) throw std::runtime_error("no reference could be made for derivatives of " + name);
    };
    const auto add = [&](int block, double weight) {
        for (size_t k = 0; k < rows; k++) {
            for (size_t i = 0; i < n; i++) states[(k * (1 + count) + block) * n + i] += weight * y[k * n + i];
        }
    };
    solve(standard(problem));
    add(0, 1);
    const double d = 1e-3, weights[] = {1 / (12 * d), -8 / (12 * d), 8 / (12 * d), -1 / (12 * d)};
    const int places[] = {-2, -1, 1, 2};
    for (int b = 0; b < count; b++) {
        for (int i = 0; i < 4; i++) {
            Values values = standard(problem);
            values[chosen[b]] *= std::exp(places[i] * d);
            solve(values);
            add(1 + b, weights[i]);
        }
    }
    write(file, states);
    return 0;
}

int failures = 0;
void expect(const std::string &what, double value, double known, double slack) {
    const bool bad = !(std::fabs(value - known) <= slack * std::fabs(known));
    if (bad) failures++;
    std::printf("%-28s %.12g, known %.12g%s\n", what.c_str(), value, known, bad ? "  WRONG" : "");
}

/** The largest difference between the Jacobian and central differences, relative to its row. */
double jacobianError(const Problem &problem) {
    Run run(&problem);
    run.enter(0);
    const int n = run.n();
    Values y(n), J(static_cast<size_t>(n) * n), up(n), down(n), row(n, 0.0), off(n, 0.0);
    for (int i = 0; i < n; i++) y[i] = (0.05 + 0.9 * ((i * 37 + 11) % 101) / 101.0) * std::max(1.0, problem.scale[i]);
    run.equations->dense(y.data(), run.given.data(), J.data());
    for (int j = 0; j < n; j++) {
        const double old = y[j], h = 1e-5 * old;
        y[j] = old + h;
        run.f(y.data(), up.data());
        y[j] = old - h;
        run.f(y.data(), down.data());
        y[j] = old;
        for (int i = 0; i < n; i++) {
            const double noise = 1e-15 * (std::fabs(up[i]) + std::fabs(down[i])) / h;
            const double slope = (up[i] - down[i]) / (2 * h), known = J[static_cast<size_t>(j) * n + i];
            off[i] = std::max(off[i], (std::fabs(slope - known) - 10 * noise) * std::max(1.0, problem.scale[j]));
            row[i] = std::max(row[i], std::fabs(known) * std::max(1.0, problem.scale[j]));
        }
    }
    double worst = 0;
    for (int i = 0; i < n; i++) worst = std::max(worst, off[i] / (row[i] + 1e-12));
    return worst;
}

struct Known {
    const char *problem, *what;
    int output, from, to; // the sum of these components
    double value, slack;
};

/** performance.md's of the staged cultures, one published of each classic. */
const Known KNOWN[] = {
    {"S", "T(20)", 20, 16, 56, 3.23099230651, 1e-9},
    {"S", "A2(20)", 20, 10, 11, 9.140197169e-3, 1e-9},
    {"S", "state 3 (20)", 20, 28, 32, 0.9124592, 1e-7},
    {"S", "state 4 (20)", 20, 32, 36, 1.0093831, 1e-7},
    {"S", "state 7 (20)", 20, 44, 48, 0.96371722, 3e-8},
    {"S", "T(40)", 40, 16, 56, 3.41171745796, 1e-9},
    {"S", "state 6 (40)", 40, 40, 44, 0.55539818, 3e-8},
    {"S", "state 7 (40)", 40, 44, 48, 0.47190579, 3e-8},
    {"S", "state 9 (40)", 40, 52, 56, 2.3311549, 3e-8},
    {"S", "C0(40)", 40, 0, 1, 8.155692705e-3, 1e-9},
    {"S-stiff", "T(40)", 40, 16, 56, 3.41295241665, 1e-9},
    {"S-stiff", "state 6 (40)", 40, 40, 44, 0.56223264, 3e-8},
    {"S-stiff", "state 7 (40)", 40, 44, 48, 0.46124487, 3e-8},
    {"S-stiff", "state 9 (40)", 40, 52, 56, 2.3371594, 3e-8},
    {"robertson", "y1(40)", 3, 0, 1, 0.7158270688, 1e-8},
    {"hires", "y1(321.8122)", 5, 0, 1, 0.7371312573325668e-3, 1e-8},
    {"pollution", "y1(60)", 4, 0, 1, 0.5646255480022769e-1, 1e-8},
};

int check(const std::string &refs) {
    for (const Known &k : KNOWN) {
        if (!found(k.problem)) continue; // not built this time
        const Problem &problem = problemNamed(k.problem);
        const Values y = read(refs + "/" + k.problem + ".ref", size(problem));
        double sum = 0;
        for (int i = k.from; i < k.to; i++) sum += y[static_cast<size_t>(k.output - 1) * problem.single->n + i];
        expect(std::string(k.problem) + " " + k.what, sum, k.value, k.slack);
    }
    for (int i = 0; PROBLEMS[i]; i++) {
        expect(std::string(PROBLEMS[i]->name) + " 1 + Jacobian's error", 1 + jacobianError(*PROBLEMS[i]), 1, 1e-6);
    }
    return failures > 0;
}

int run(int words, char **word) {
    const std::string first = words > 1 ? word[1] : "";
    if (first == "reference" && words == 4) return reference(word[2], word[3]);
    if (first == "reference-ensemble" && words == 5) return referenceOfEnsemble(word[2], word[3], word[4]);
    if (first == "reference-sensitivity" && words > 4) return referenceOfSensitivity(word[2], word[3], words - 4, word + 4);
    if (first == "check" && words == 3) return check(word[2]);
    if (first == "ensemble" && words == 7) return ensemble(word[2], word[3], word[4], std::atoi(word[5]), word[6]);
    if (first == "sensitivity" && words > 7) {
        return sensitivity(word[2], word[3], word[4], std::max(1, std::atoi(word[5])), word[6], words - 7, word + 7);
    }
    if (words == 6) return measure(first, word[2], word[3], std::max(1, std::atoi(word[4])), word[5]);
    std::fprintf(stderr, "peers: see the first lines of main.cpp\n");
    return 2;
}
} // namespace

int main(int words, char **word) {
    try {
        return run(words, word);
    } catch (const std::exception &e) {
        std::fprintf(stderr, "peers: %s\n", e.what());
        return 1;
    }
}
