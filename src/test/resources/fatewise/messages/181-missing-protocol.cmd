$ fatewise run
