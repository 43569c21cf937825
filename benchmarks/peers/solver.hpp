// What main.cpp asks of a peer.
#pragma once
#include "problem.hpp"

struct Solver {
    virtual ~Solver() = default;
    /** From the start to the last output; y at the outputs into states, one after the other. False: gave up. */
    virtual bool run(std::vector<double> &states) = 0;
};

/** More steps than this in one stretch and a peer gives up, unless it makes the reference. */
constexpr long MOST_STEPS = 200'000, MOST_STEPS_OF_REFERENCE = 100'000'000;

/** CVODE: BDF, Newton, analytic Jacobian; dense LU of SUNDIALS or generated sparse LU. */
enum class Matrix { DENSE, GENERATED };
std::unique_ptr<Solver> cvode(const Problem &problem, double rtol, Matrix matrix, long mostSteps);

/** GSL's rk8pd (Prince-Dormand, order 8 with 13 evaluations), its standard control. */
std::unique_ptr<Solver> gslRk8pd(const Problem &problem, double rtol, long mostSteps);
