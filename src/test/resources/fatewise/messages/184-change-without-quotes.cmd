$ fatewise run feeding --change omit FGF2
