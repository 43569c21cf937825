$ fatewise plan feeding --csv --html
