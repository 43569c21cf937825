// The Jacobian and the factors that fatewise writes, as a matrix and a linear solver of SUNDIALS.
#pragma once
#include "solver.hpp"
#include <sundials/sundials_linearsolver.h>
#include <sundials/sundials_matrix.h>

/** Values in the order of equations->row, column. */
SUNMatrix newSparse(const Equations *equations, SUNContext context);
double *sparseValues(SUNMatrix A);
SUNLinearSolver newGenerated(const Equations *equations, SUNContext context);

/** Throws if SUNDIALS refuses. */
void good(int code);
