$ fatewise plan feeding --start 11.1.2027
