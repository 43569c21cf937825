// What main.cpp asks of a peer.
#pragma once
#include "problem.h"
#include <memory>
#include <string>
#include <vector>

/** Equations with their numbers: those of a single run, or those of a member of an ensemble. */
struct Run {
    const Problem *problem;
    const Equations *equations;
    std::vector<double> given; // of the stretch at work

    explicit Run(const Problem *p) : problem(p), equations(p->single), given(p->given, p->given + p->single->givens) {}
    Run(const Problem *p, const std::vector<double> &values) : problem(p), equations(p->varied), given(1, 0.0) {
        given.insert(given.end(), values.begin(), values.end());
    }
    /** What changes when stretch i, which ends at output i, begins. */
    void enter(int i) {
        if (problem->given_step > 0) {
            const double *from = problem->given + i * problem->given_step;
            given.assign(from, from + problem->given_step);
        }
    }
    void f(const double *y, double *dydt) const { equations->f(y, given.data(), dydt); }
    int n() const { return equations->n; }
    double rtolScale(int i, double rtol) const { return rtol * problem->scale[i]; }
    bool stops() const { return problem->jump != nullptr; }
    /** What happens to y at output i, after it was written out; x is for work. */
    void jump(int i, double *y, double *x) const;
};

struct Solver {
    virtual ~Solver() = default;
    /** From the start to the last output; y at the outputs into states, one after the other. False: gave up. */
    virtual bool run(std::vector<double> &states) = 0;
    /** Other values of the parameters for the next run. */
    virtual void values(const std::vector<double> &values) = 0;
};

/** More steps than this in one stretch and a peer gives up, unless it makes the reference. */
constexpr long MOST_STEPS = 200'000, MOST_STEPS_OF_REFERENCE = 100'000'000;

/** CVODE: BDF, Newton, analytic Jacobian; dense LU of SUNDIALS or generated sparse LU. */
enum class Matrix { DENSE, GENERATED };
std::unique_ptr<Solver> cvode(const Run &run, double rtol, Matrix matrix, long mostSteps);

/** GSL's rk8pd (Prince-Dormand, order 8 with 13 evaluations), its standard control. */
std::unique_ptr<Solver> gslRk8pd(const Run &run, double rtol, long mostSteps);

/**
 * CVODES: the same with derivatives by the logarithms of some parameters, staggered, their right-hand sides from the sparse
 * Jacobian and generated derivatives by parameters. States hold y and then each derivative, for each output.
 */
std::unique_ptr<Solver> cvodes(const Run &run, double rtol, Matrix matrix, const std::vector<int> &parameters);
