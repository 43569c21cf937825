$ fatewise plan feeding --start 2027-02-30
