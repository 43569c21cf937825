# With curve.awk: one line for each target and error. Lines "value NAME NUMBER" give what is not on a curve.
$1 == "value" { value[$2] = $3 }

# The fastest of a problem's solvers at an error among those whose names match; sets who.
function fastest(problem, names, target,    i, parts, t, best) {
    best = 0
    who = "-"
    for (i = 1; i <= solvers; i++) {
        split(keys[i], parts, " ")
        if (parts[1] != problem || parts[2] !~ names) continue
        t = timeAt(keys[i], target)
        if (t > 0 && (best == 0 || t < best)) { best = t; who = parts[2] }
    }
    return best
}

function fastestOurs(problem, target,    i, parts, t, best) {
    best = 0
    who = "-"
    for (i = 1; i <= solvers; i++) {
        split(keys[i], parts, " ")
        if (parts[1] != problem || side[keys[i]] != "ours") continue
        t = timeAt(keys[i], target)
        if (t > 0 && (best == 0 || t < best)) { best = t; who = parts[2] }
    }
    return best
}

function shown(ms, name) { return ms > 0 ? sprintf("%.3g ms (%s)", ms, name) : "-" }
function times(a, b) { return a > 0 && b > 0 ? sprintf("%.1f", a / b) : "-" }
function verdict(reached, known) { return !known ? "not measured" : reached ? "**reached**" : "not reached" }

# A problem beside stock (a problem's cvode) and the best peer; a factor of 0 is no target.
function line(label, problem, stockOf, overStock, overPeer, target,    s, p, pn, o, on, wanted) {
    s = stockOf == "" ? 0 : timeAt(stockOf " cvode", target)
    p = fastest(problem, "^(cvode|cvode-lu|gsl-rk8pd|dop853-fortran)$", target)
    pn = who
    o = fastestOurs(problem, target)
    on = who
    wanted = (overStock > 0 ? ">= " overStock "x stock, " : "") ">= " overPeer "x best peer"
    print "| " label " | " target " | " shown(s, "cvode") " | " shown(p, pn) " | " shown(o, on) " | " times(s, o) " | " times(p, o) " | " wanted \
        " | " verdict((overStock == 0 || s >= overStock * o) && p >= overPeer * o, o > 0 && p > 0 && (overStock == 0 || s > 0)) " |"
}

function sensitivities(target,    p, pn, o, on, plain, plainName) {
    p = fastest("S-sensitivity", "^cvodes", target)
    pn = who
    o = fastestOurs("S-sensitivity", target)
    on = who
    plain = fastestOurs("S", target)
    print "| 20 forward sensitivities of S | " target " | - | " shown(p, pn) " | " shown(o, on) " | - | " times(p, o) \
        " | >= 5x CVODES | " verdict(p >= 5 * o, p > 0 && o > 0) " |"
    print "| the same beside the plain run | " target " | - | - | " shown(o, on) " | - | " times(o, plain) "x plain | <= 6x plain | " \
        verdict(o <= 6 * plain, o > 0 && plain > 0) " |"
}

function size(target,    small, large, ratio) {
    small = fastestOurs("S", target)
    large = fastestOurs("S-400", target)
    ratio = value["factors-S"] > 0 ? value["factors-S-400"] / value["factors-S"] : 0
    print "| S-400 over S | " target " | - | - | " shown(large, who) " | - | " times(large, small) "x S | <= " sprintf("%.1f", ratio) \
        "x (entries of the factors) | " verdict(large <= ratio * small, large > 0 && small > 0 && ratio > 0) " |"
}

function plain(label, name, unit, most, wanted,    known) {
    known = name in value
    print "| " label " | - | - | - | " (known ? value[name] " " unit : "-") " | - | - | " wanted " | " verdict(value[name] + 0 <= most, known) " |"
}

END {
    print "| What | Error | Stock CVODE | Best peer | Ours | Stock / ours | Best peer / ours | Target | |"
    print "|---|---|---|---|---|---|---|---|---|"
    split("2e-5 3e-6", errors, " ")
    for (e = 1; e <= 2; e++) {
        line("S, single run", "S", "S", 12, 2, errors[e])
        line("S-stiff, single run", "S-stiff", "S-stiff", 8, 2.5, errors[e])
        line("S, ensemble, per member and core", "S-ensemble", "S", 40, 6, errors[e])
        line("Robertson", "robertson", "", 0, 5, errors[e])
        line("HIRES", "hires", "", 0, 5, errors[e])
        line("Pollution", "pollution", "", 0, 5, errors[e])
        sensitivities(errors[e])
        size(errors[e])
    }
    plain("hogrebe-2021, one run, warm, rtol 1e-6", "run", "ms", 4, "<= 4 ms")
    plain("256-member bands of it, 2 cores", "bands", "ms", 250, "<= 250 ms")
    plain("allocation per step of S", "allocation", "bytes", 0.5, "0 bytes")
    plain("cold ./fatewise run hogrebe-2021", "cold", "ms", 1200, "<= 1200 ms")
    for (i = 1; i <= np; i++) curve(problems[i])
}
