$ fatewise plan feeding --start 2027-01-11 --at 25:00
