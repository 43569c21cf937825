#include "solver.hpp"
#include <algorithm>
#include <cmath>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_odeiv2.h>

namespace {
int rightHandSide(double, const double y[], double dydt[], void *run) {
    static_cast<const Run *>(run)->f(y, dydt);
    return GSL_SUCCESS;
}

/** Lands on every output. The step goes on from one stretch to the next; only the first is guessed. */
struct GslSolver final : Solver {
    Run own;
    const long mostSteps;
    gsl_odeiv2_system system;
    gsl_odeiv2_step *step;
    gsl_odeiv2_control *control;
    gsl_odeiv2_evolve *evolve;
    std::vector<double> y, work;

    GslSolver(const Run &run, double rtol, long most) : own(run), mostSteps(most), y(run.n()), work(run.n()) {
        const size_t n = run.n();
        system = {rightHandSide, nullptr, n, &own};
        step = gsl_odeiv2_step_alloc(gsl_odeiv2_step_rk8pd, n);
        control = gsl_odeiv2_control_scaled_new(rtol, rtol, 1, 0, run.problem->scale, n);
        evolve = gsl_odeiv2_evolve_alloc(n);
    }
    ~GslSolver() override {
        gsl_odeiv2_evolve_free(evolve);
        gsl_odeiv2_control_free(control);
        gsl_odeiv2_step_free(step);
    }

    void values(const std::vector<double> &all) override { own = Run(own.problem, all); }

    bool run(std::vector<double> &states) override {
        const Problem &problem = *own.problem;
        y.assign(problem.y0, problem.y0 + own.n());
        double t = 0, h = 1e-3 * problem.output[0];
        for (int i = 0; i < problem.outputs; i++) {
            const double end = problem.output[i];
            if (i == 0 || own.stops()) {
                own.enter(i);
                gsl_odeiv2_step_reset(step);
                gsl_odeiv2_evolve_reset(evolve);
            }
            for (long steps = 0; t < end; steps++) {
                const double tried = h;
                const bool lands = t + h >= end;
                const int code = gsl_odeiv2_evolve_apply(evolve, control, step, &system, &t, end, &h, y.data());
                if (code != GSL_SUCCESS || steps > mostSteps || !std::isfinite(y[0])) return false;
                if (lands && t >= end && h < tried) h = tried; // a short last step must not shrink the next
            }
            std::copy(y.begin(), y.end(), states.begin() + i * own.n());
            if (own.stops() && i + 1 < problem.outputs) own.jump(i, y.data(), work.data());
        }
        return true;
    }
};
} // namespace

std::unique_ptr<Solver> gslRk8pd(const Run &run, double rtol, long mostSteps) {
    gsl_set_error_handler_off();
    return std::make_unique<GslSolver>(run, rtol, mostSteps);
}
