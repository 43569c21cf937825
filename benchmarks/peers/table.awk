# With curve.awk: for each problem and target error, how many times as long as the fastest method of ours each takes.
function row(p, target,    i, k, t, parts, own, ownName, peer, stock, cells, out) {
    own = 0
    peer = 0
    for (i = 1; i <= solvers; i++) {
        k = keys[i]
        split(k, parts, " ")
        if (parts[1] != p) continue
        t = timeAt(k, target)
        at[k] = t
        if (t == 0) continue
        if (side[k] == "ours" && (own == 0 || t < own)) { own = t; ownName = parts[2] }
        if (side[k] == "peer" && (peer == 0 || t < peer)) peer = t
    }
    if (own == 0) return
    out = "| " p " | " target " | " ownName
    out = out " | " ratio(at[p " auto"], own) " | " ratio(at[p " cvode"], own) " | " ratio(at[p " cvode-lu"], own)
    print out " | " ratio(at[p " gsl-rk8pd"], own) " | " ratio(at[p " dop853-fortran"], own) " | " ratio(peer, own) " |"
}

function ratio(t, own) { return t > 0 ? sprintf(t / own < 9.95 ? "%.1f" : "%.0f", t / own) : "-" }

END {
    print "| Problem | Error | Our fastest | auto | CVODE dense | CVODE generated LU | GSL rk8pd | DOP853 | Best peer |"
    print "|---|---|---|---|---|---|---|---|---|"
    for (i = 1; i <= np; i++) {
        row(problems[i], "2e-5")
        row(problems[i], "3e-6")
    }
    for (i = 1; i <= np; i++) curve(problems[i])
}
