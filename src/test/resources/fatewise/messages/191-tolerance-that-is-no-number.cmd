$ fatewise run feeding --rtol tight
