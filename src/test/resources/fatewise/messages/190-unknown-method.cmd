$ fatewise run feeding --method dopri853
