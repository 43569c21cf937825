$ fatewise check
