$ fatewise run feeding --method dop853 --rtol 0.5 --atol 1e5 --verify
