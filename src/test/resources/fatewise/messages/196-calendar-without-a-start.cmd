$ fatewise plan feeding --ics
